package org.bihuan.letter.paper;

import java.util.List;
import java.util.Map;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

/**
 * By what everybody can check a letter.
 *
 * @param address address of the letter's page that tells whether it is genuine
 * @param code the code that this page asks for
 */
record CheckMark(String address, String code) {

	/**
	 * The mark of a letter.
	 * @param page beginning of the address, to which the code is added
	 * @param code its code
	 * @return the mark
	 */
	static CheckMark of(String page, String code) {
		return new CheckMark(page + code, code);
	}

	List<String> words() {
		return List.of("扫描左侧二维码或者访问下列网址\uFF0C可核验本文真伪", this.address, "核验码\uFF1A" + this.code);
	}

	static BitMatrix cells(String content) {
		try {
			return new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 1, 1,
					Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 0));
		}
		catch (WriterException ex) {
			throw new IllegalArgumentException("No code can say " + content, ex);
		}
	}

}
