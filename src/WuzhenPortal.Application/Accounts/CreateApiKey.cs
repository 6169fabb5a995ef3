using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WuzhenPortal.Application.Requests;
using WuzhenPortal.Application.Summits;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Accounts;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Accounts;

/// <summary>An administrator makes a key for another system.</summary>
public static class CreateApiKey
{
    /// <param name="Name">Of the system that is to use it.</param>
    /// <param name="Scopes">See <see cref="ApiScopes"/>.</param>
    /// <param name="ExpiresOn">Last day on which it opens anything, in the summit's zone; null for one without end.</param>
    /// <returns>The key, which is never told again.</returns>
    [Requires(Permission.ManagePeople)]
    public sealed record Command(string? Name, IReadOnlyList<string>? Scopes, DateOnly? ExpiresOn) : ICommand<string>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Name).NotEmpty().MaximumLength(ApiKey.NameLength);
            RuleFor(command => command.Scopes).Must(scopes => scopes is { Count: > 0 } && scopes.All(ApiScopes.All.Contains)).WithErrorCode("Accounts.Keys.ChooseScope");
        }
    }

    internal sealed class Handler(PortalDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            DateTimeOffset? end = null;
            if (command.ExpiresOn is { } last)
            {
                var zone = TimeZoneInfo.FindSystemTimeZoneById(await db.Summits.AsNoTracking().Of(null).Select(summit => summit.TimeZone).SingleAsync(cancellationToken));
                end = zone.Instant(last, TimeOnly.MaxValue);
                if (end <= now)
                {
                    throw new RuleViolation("Accounts.Keys.EndIsPast") { Property = nameof(Command.ExpiresOn) };
                }
            }

            var (key, token) = ApiKey.Make(command.Name!, command.Scopes!, end, user.AccountId, now);
            db.ApiKeys.Add(key);
            await db.SaveChangesAsync(cancellationToken);
            return token;
        }
    }
}
