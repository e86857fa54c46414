using QRCoder;

namespace CrmBlazor.App.Documents;

/// <summary>A QR code as an address that an image can show.</summary>
public static class QrPicture
{
    private const int Dot = 6;

    public static string Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        using var picture = new PngByteQRCode(data);
        return $"data:image/png;base64,{Convert.ToBase64String(picture.GetGraphic(Dot))}";
    }
}
