using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Signs badges with the newest key, which it makes where there is none that it can open.</summary>
internal sealed class BadgeSigner(PortalDbContext db, IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly IDataProtector protector = protection.CreateProtector("WuzhenPortal.BadgeKeys");

    /// <summary>The key and its id; to be called while the summit is locked.</summary>
    public async Task<(string KeyId, ECDsa Key)> OpenAsync(CancellationToken cancel)
    {
        var newest = await db.BadgeKeys.AsNoTracking().OrderByDescending(key => key.Id).FirstOrDefaultAsync(cancel);
        return newest is not null && Unseal(newest) is { } opened ? (newest.KeyId, opened) : await MakeAsync(cancel);
    }

    /// <summary>Null where the key ring that sealed it is lost: badges it signed stay true, and others are signed by another key.</summary>
    private ECDsa? Unseal(BadgeKey key)
    {
        var opened = ECDsa.Create();
        try
        {
            opened.ImportPkcs8PrivateKey(protector.Unprotect(Base64Url.DecodeFromChars(key.PrivateKey)), out _);
            return opened;
        }
        catch (CryptographicException)
        {
            opened.Dispose();
            return null;
        }
    }

    private async Task<(string KeyId, ECDsa Key)> MakeAsync(CancellationToken cancel)
    {
        var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = made.ExportParameters(includePrivateParameters: false).Q;
        var key = new BadgeKey
        {
            KeyId = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4)),
            X = Base64Url.EncodeToString(point.X!),
            Y = Base64Url.EncodeToString(point.Y!),
            PrivateKey = Base64Url.EncodeToString(protector.Protect(made.ExportPkcs8PrivateKey())),
            CreatedAt = clock.GetUtcNow(),
        };
        db.BadgeKeys.Add(key);
        await db.SaveChangesAsync(cancel);
        return (key.KeyId, made);
    }
}
