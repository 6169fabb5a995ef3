using FluentValidation;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Domain.Speakers;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Speakers;

/// <summary>Keeps the portraits that a profile or a release names, and no other.</summary>
internal sealed class PortraitShelf(PortalDbContext db, IPortraitMaker maker, TimeProvider clock)
{
    /// <summary>Gives a speaker a portrait made of a picture, and saves.</summary>
    public async Task ShowAsync(Speaker speaker, byte[] picture, CancellationToken cancel)
    {
        var portrait = new Portrait(maker.Make(picture, PortraitShape.Square), clock.GetUtcNow());
        if (!await db.Portraits.AnyAsync(kept => kept.Hash == portrait.Hash, cancel))
        {
            db.Portraits.Add(portrait);
        }

        await ChangeAsync(speaker, portrait.Hash, cancel);
    }

    /// <summary>Takes the portrait away from a speaker, and saves.</summary>
    public Task HideAsync(Speaker speaker, CancellationToken cancel) => ChangeAsync(speaker, null, cancel);

    /// <summary>Throws a portrait away that nobody has any more and no release shows.</summary>
    public async Task ForgetAsync(string? hash, CancellationToken cancel)
    {
        if (hash is not null)
        {
            await db.Portraits
                .Where(portrait => portrait.Hash == hash && !db.Speakers.Any(speaker => speaker.Portrait == hash) && !db.AgendaReleases.Any(release => release.Snapshot.Contains(hash)))
                .ExecuteDeleteAsync(cancel);
        }
    }

    private async Task ChangeAsync(Speaker speaker, string? hash, CancellationToken cancel)
    {
        var before = speaker.Portrait;
        speaker.ShowPortrait(hash);
        await db.SaveChangesAsync(cancel);
        if (before != hash)
        {
            await ForgetAsync(before, cancel);
        }
    }
}

/// <summary>What may be handed in as a picture.</summary>
public static class PictureUpload
{
    /// <summary>Largest file, in bytes.</summary>
    public const int MaxSize = 10 * 1024 * 1024;

    /// <summary>Reads a file as it comes in, and never more than one byte too many.</summary>
    public static async Task<byte[]> ReadAsync(Stream file, CancellationToken cancel)
    {
        var content = new byte[Math.Min(file.Length, MaxSize + 1)];
        await file.ReadExactlyAsync(content, cancel);
        return content;
    }

    internal static void Picture<T>(this IRuleBuilderInitial<T, byte[]> rule) => rule.Cascade(CascadeMode.Stop)
        .NotEmpty().WithErrorCode("Speakers.Portrait.NoFile")
        .Must(content => content.Length <= MaxSize).WithErrorCode("Speakers.Portrait.TooLarge");
}
