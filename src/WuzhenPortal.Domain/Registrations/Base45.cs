using System.Text;

namespace WuzhenPortal.Domain.Registrations;

/// <summary>Bytes in the 45 signs that a QR code writes most densely (RFC 9285).</summary>
public static class Base45
{
    private const string Signs = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    public static string Write(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder((bytes.Length * 3 / 2) + 2);
        for (var at = 0; at < bytes.Length; at += 2)
        {
            var isPair = at + 1 < bytes.Length;
            var value = isPair ? (bytes[at] << 8) | bytes[at + 1] : bytes[at];
            text.Append(Signs[value % 45]).Append(Signs[value / 45 % 45]);
            if (isPair)
            {
                text.Append(Signs[value / (45 * 45)]);
            }
        }

        return text.ToString();
    }

    /// <summary>Null for a text that no bytes are written as.</summary>
    public static byte[]? Read(ReadOnlySpan<char> text)
    {
        if (text.Length % 3 == 1)
        {
            return null;
        }

        var bytes = new List<byte>(text.Length * 2 / 3);
        for (var at = 0; at < text.Length; at += 3)
        {
            var (value, weight) = (0, 1);
            var group = text.Slice(at, Math.Min(3, text.Length - at));
            foreach (var sign in group)
            {
                var place = Signs.IndexOf(sign, StringComparison.Ordinal);
                if (place < 0)
                {
                    return null;
                }

                value += place * weight;
                weight *= 45;
            }

            if (value > (group.Length == 3 ? ushort.MaxValue : byte.MaxValue))
            {
                return null;
            }

            if (group.Length == 3)
            {
                bytes.Add((byte)(value >> 8));
            }

            bytes.Add((byte)value);
        }

        return [.. bytes];
    }
}
