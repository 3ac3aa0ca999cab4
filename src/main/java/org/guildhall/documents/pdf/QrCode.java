package org.guildhall.documents.pdf;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** Draws a QR code as shapes, so that it stays sharp at any size. */
public final class QrCode {

    private QrCode() {}

    /** @param size of the square in points, without the quiet zone around it */
    public static void draw(Canvas canvas, float x, float y, float size, String content) {
        BitMatrix modules = modules(content);
        float step = size / modules.getWidth();
        for (int row = 0; row < modules.getHeight(); row++) {
            for (int from = 0; from < modules.getWidth(); from++) {
                int to = from;
                while (to < modules.getWidth() && modules.get(to, row)) {
                    to++;
                }
                if (to > from) {
                    canvas.box(x + from * step, y + size - (row + 1) * step, (to - from) * step, step, Style.INK);
                    from = to;
                }
            }
        }
    }

    private static BitMatrix modules(String content) {
        try {
            return new QRCodeWriter()
                    .encode(
                            content,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 0));
        } catch (WriterException e) {
            throw new IllegalArgumentException("Expected content that fits into a QR code", e);
        }
    }
}
