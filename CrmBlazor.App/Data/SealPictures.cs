namespace CrmBlazor.App.Data;

public sealed record SealPicture(byte[] Bytes, string Type)
{
    private const byte Jpeg = 0xFF;

    /// <summary>As an address that an image can show: a print form needs no other file.</summary>
    public string Address => $"data:{Type};base64,{Convert.ToBase64String(Bytes)}";

    /// <summary>By its contents, which are one of the two.</summary>
    public static SealPicture Of(byte[] bytes) => new(bytes, bytes is [Jpeg, ..] ? "image/jpeg" : "image/png");
}

public static class SealPictures
{
    public static async Task<SealPicture?> PictureAsync(this CrmDb db, Guid upload)
    {
        using var whole = new MemoryStream();
        await foreach (var part in db.ContentsAsync(upload)) whole.Write(part);
        return whole.Length == 0 ? null : SealPicture.Of(whole.ToArray());
    }
}
