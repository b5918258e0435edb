/** Says how many rows of a list are chosen, and chooses all that the page shows. Without it each row is chosen by itself. */
export function followChoice(root = document) {
	const form = root.querySelector('[data-row-choice]');
	if (!form) {
		return;
	}
	const boxes = () => [...root.querySelectorAll(`input[type="checkbox"][name="${form.dataset.rowChoice}"]`)];
	const page = form.querySelector('[data-choose-page]');
	const said = form.querySelector('[data-chosen]');
	const tell = () => {
		const chosen = boxes().filter((box) => box.checked).length;
		said.textContent = chosen ? said.dataset.words.replace('#', chosen) : '';
	};
	page.hidden = false;
	page.addEventListener('click', () => {
		const all = boxes();
		const choose = all.some((box) => !box.checked);
		all.forEach((box) => {
			box.checked = choose;
		});
		tell();
	});
	root.addEventListener('change', tell);
	// a page that is come back to keeps what was chosen
	addEventListener('pageshow', tell);
}
