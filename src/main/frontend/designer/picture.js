const SHARPER = 2;

/** An SVG as PNG on white. */
export async function picture(svg) {
	const image = new Image();
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
	await image.decode();
	const canvas = document.createElement('canvas');
	canvas.width = image.naturalWidth * SHARPER;
	canvas.height = image.naturalHeight * SHARPER;
	const pen = canvas.getContext('2d');
	pen.fillStyle = '#fff';
	pen.fillRect(0, 0, canvas.width, canvas.height);
	pen.drawImage(image, 0, 0, canvas.width, canvas.height);
	return new Promise((resolve) => {
		canvas.toBlob(resolve, 'image/png');
	});
}
