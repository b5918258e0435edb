package org.bihuan.riskpoint;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.imageio.ImageIO;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bihuan.shared.UnitCode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sheets as a printer shows them and as a phone reads them.
 */
class PointSheetTests {

	private static final Path PICTURES = Path.of("target", "screenshots");

	@Test
	void everySquareLeadsToItsPoint() throws IOException, NotFoundException {
		List<SheetCard> cards = new ArrayList<>();
		for (int i = 0; i < 7; i++) {
			cards.add(card(i, "除尘系统" + i));
		}
		try (PDDocument sheet = Loader.loadPDF(PointSheet.pdf(cards))) {
			assertThat(sheet.getNumberOfPages()).isEqualTo(2);
			Set<String> read = new HashSet<>(read(sheet, 0, 6));
			assertThat(read).hasSize(6);
			read.addAll(read(sheet, 1, 1));
			assertThat(read).containsExactlyInAnyOrderElementsOf(cards.stream().map(SheetCard::address).toList());
			assertThat(new PDFTextStripper().getText(sheet)).contains("重大风险", "除尘系统6", "打磨车间", "责任人", "扫码上报");
		}
	}

	@Test
	void aNameThatIsLongOrOddIsPrintedAllTheSame() throws IOException {
		String odd = "Dust 🏭 collector \u0E01 " + "很长的名称".repeat(30);
		try (PDDocument sheet = Loader.loadPDF(PointSheet.pdf(List.of(card(1, odd))))) {
			assertThat(new PDFTextStripper().getText(sheet)).contains("□", "…", "collector");
		}
	}

	/** What a phone reads that is held before one card after the other. */
	private static List<String> read(PDDocument sheet, int page, int cards) throws IOException, NotFoundException {
		BufferedImage picture = new PDFRenderer(sheet).renderImageWithDPI(page, 130);
		Files.createDirectories(PICTURES);
		ImageIO.write(picture, "png", PICTURES.resolve("risk-point-sheet-%d.png".formatted(page + 1)).toFile());
		int width = picture.getWidth() / 2;
		int height = picture.getHeight() / 3;
		List<String> read = new ArrayList<>();
		for (int i = 0; i < cards; i++) {
			RGBLuminanceSource light = new RGBLuminanceSource(width, height,
					picture.getRGB((i % 2) * width, (i / 2) * height, width, height, null, 0, width));
			read.add(new MultiFormatReader()
				.decode(new BinaryBitmap(new HybridBinarizer(light)), Map.of(DecodeHintType.TRY_HARDER, true))
				.getText());
		}
		return read;
	}

	private static SheetCard card(int number, String name) {
		RiskLevel risk = RiskLevel.values()[number % RiskLevel.values().length];
		RiskPoint point = new RiskPoint(number, new UnitCode("E-0001"), name, "打磨车间东侧二层平台", risk, "粉尘爆炸", "打磨班长", 1,
				Instant.EPOCH, null, null);
		String word = List.of("重大风险 · 红色", "较大风险 · 橙色", "一般风险 · 黄色", "低风险 · 蓝色").get(risk.ordinal());
		return new SheetCard(point, "清河区恒信金属制品有限公司", "https://bihuan.example.cn/q/AbCdEfGhIjKlMnOpQrSt0" + number,
				new SheetTexts(word, "责任人：打磨班长", "发现隐患，扫码上报，无需登录。本单位人员登录后可查看未销号隐患，并完成每日、每周、每月检查。"));
	}

}
