using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CrmBlazor.App.Security;

/// <summary>256 random bits that are told once; the office keeps their SHA-256.</summary>
public static class SecretKey
{
    private const int Length = 32;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Length));

    public static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
