using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Registrations.Uploads;

/// <summary>Seals passport numbers with the portal's keys, each for its registration alone, and makes the keyed hash by which the same passport is found again.</summary>
internal sealed class PassportSeal(PortalDbContext db, IDataProtectionProvider protection)
{
    private const string NumberPurpose = "WuzhenPortal.Registrations.PassportNumber";

    private const string KeyPurpose = "WuzhenPortal.Registrations.PassportHashKey";

    private const int KeyLength = 32;

    public string Seal(string reference, string number) => protection.CreateProtector(NumberPurpose, reference).Protect(number);

    /// <returns>Null where the key that sealed it is gone.</returns>
    public string? Open(TravelDocument document)
    {
        try
        {
            return protection.CreateProtector(NumberPurpose, document.Reference).Unprotect(document.SealedNumber);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>All hidden but the last two characters; null where the key that sealed it is gone.</summary>
    public string? Mask(TravelDocument document) => Open(document) is { } number ? PassportNumber.Mask(number) : null;

    public async Task<string> HashAsync(string issuingCountry, string number, CancellationToken cancel) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(await KeyAsync(cancel), Encoding.ASCII.GetBytes($"{issuingCountry}|{number}")));

    /// <summary>The secret of the hashes. It is made once; the keys that seal it may turn.</summary>
    private async Task<byte[]> KeyAsync(CancellationToken cancel)
    {
        var protector = protection.CreateProtector(KeyPurpose);
        if (await SealedAsync(cancel) is not { } key)
        {
            var made = new SealedKey { Name = KeyPurpose, Value = Convert.ToBase64String(protector.Protect(RandomNumberGenerator.GetBytes(KeyLength))) };
            db.SealedKeys.Add(made);
            try
            {
                await db.SaveChangesAsync(cancel);
                key = made.Value;
            }
            catch (DbUpdateException)
            {
                // Another node was quicker: its secret is the one.
                db.Entry(made).State = EntityState.Detached;
                key = await SealedAsync(cancel) ?? throw new InvalidOperationException("The secret of the hashes could not be kept.");
            }
        }

        return protector.Unprotect(Convert.FromBase64String(key));
    }

    private Task<string?> SealedAsync(CancellationToken cancel) =>
        db.SealedKeys.AsNoTracking().Where(key => key.Name == KeyPurpose).Select(key => key.Value).SingleOrDefaultAsync(cancel);
}
