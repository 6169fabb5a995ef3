using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace WuzhenPortal.Application.Agenda.Exports;

/// <summary>Identifiers that stay the same from release to release and from node to node, made of what a record is called.</summary>
internal static class StableIds
{
    private const string CodeLetters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const int CodeLength = 6;

    private static readonly Guid Portal = new("6a2f0d9e-8b57-4c1b-9a54-0d2c6a7e2022");

    /// <summary>As RFC 9562 describes version 5.</summary>
    public static Guid Guid(string kind, int year, string slug)
    {
        var name = Encoding.UTF8.GetBytes($"{kind}/{year}/{slug}");
        var hashed = new byte[16 + name.Length];
        Portal.TryWriteBytes(hashed, bigEndian: true, out _);
        name.CopyTo(hashed, 16);
#pragma warning disable CA5350 // Version 5 is defined with SHA-1; nothing is protected by it.
        var hash = SHA1.HashData(hashed).AsSpan(0, 16);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }

    /// <summary>A positive number, for formats that ask for one; the next free one where two fall together.</summary>
    public static int Number(Guid guid, HashSet<int> taken)
    {
        Span<byte> bytes = stackalloc byte[16];
        guid.TryWriteBytes(bytes, bigEndian: true, out _);
        var number = (int)(BinaryPrimitives.ReadUInt32BigEndian(bytes) % (int.MaxValue - 1)) + 1;
        while (!taken.Add(number))
        {
            number = (number % (int.MaxValue - 1)) + 1;
        }

        return number;
    }

    /// <summary>Six capital letters and digits for a number.</summary>
    public static string Code(int number)
    {
        var code = new char[CodeLength];
        for (var position = CodeLength - 1; position >= 0; position--, number /= CodeLetters.Length)
        {
            code[position] = CodeLetters[number % CodeLetters.Length];
        }

        return new string(code);
    }
}
