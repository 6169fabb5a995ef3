using System.Diagnostics;
using System.Reflection;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using WuzhenPortal.Domain;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Application.Requests;

/// <summary>First: logs which use case ran, how long and how it ended; never what was sent.</summary>
internal sealed class LogBehaviour<TRequest, TResponse>(ILogger<LogBehaviour<TRequest, TResponse>> logger) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    private static readonly string UseCase = UseCases.NameOf(typeof(TRequest));

    public async Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var outcome = "done";
        try
        {
            return await next(cancellationToken);
        }
        catch (Exception failure)
        {
            outcome = failure is RuleViolation violation ? violation.Key : failure.GetType().Name;
            throw;
        }
        finally
        {
            logger.LogDebug("{UseCase} {Outcome} in {Milliseconds} ms", UseCase, outcome, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
    }
}

/// <summary>Second: enforces the access that the request declares.</summary>
internal sealed class AuthorizeBehaviour<TRequest, TResponse>(ICurrentUser user) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    private static readonly AccessAttribute Access = typeof(TRequest).GetCustomAttribute<AccessAttribute>()
        ?? throw new InvalidOperationException($"{typeof(TRequest)} does not say who may send it.");

    public async Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        var allowed = user.IsOperator || Access switch
        {
            PublicAttribute => true,
            SignedInAttribute => user.AccountId is not null,
            RequiresAttribute requires => user.AccountId is not null && await user.MayAsync(requires.Permission, cancellationToken),
            OrganiserAttribute => user.AccountId is not null && (await user.OrganisesAsync(((IOfOneSubForum)request).SubForum, cancellationToken) ? true : throw new NotFound()),
            RequiresKeyAttribute key => key.Scope is null ? user.KeyScopes.Count > 0 : user.KeyScopes.Contains(key.Scope),
            _ => false,
        };
        return allowed ? await next(cancellationToken) : throw new Forbidden();
    }
}

/// <summary>Third: runs the validators of the request.</summary>
internal sealed class ValidateBehaviour<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    public async Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        foreach (var validator in validators)
        {
            await validator.ValidateAndThrowAsync(request, cancellationToken);
        }

        return await next(cancellationToken);
    }
}

/// <summary>Last, for commands: one transaction for the handler and for those who hear of what happened.</summary>
internal sealed class TransactBehaviour<TRequest, TResponse>(PortalDbContext db, IWriteTurn turns, Happenings happenings, CurrentAction action, IPublicPages pages)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : ICommandBase
{
    private static readonly string? Audited = typeof(TRequest).GetCustomAttribute<NotAuditedAttribute>() is null ? UseCases.NameOf(typeof(TRequest)) : null;

    public async Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        using var turn = await turns.TakeAsync(cancellationToken);
        action.Name = Audited;
        try
        {
            // A retrying strategy wants to own the transaction: each try starts with nothing tracked.
            var response = await db.Database.CreateExecutionStrategy().ExecuteAsync(cancellationToken, async cancel =>
            {
                db.ChangeTracker.Clear();
                await using var transaction = await db.Database.BeginTransactionAsync(cancel);
                var result = await next(cancel);
                await happenings.PublishAsync(cancel);
                await transaction.CommitAsync(cancel);
                return result;
            });
            if (request is IChangesPublicPages)
            {
                await pages.EvictAsync(CancellationToken.None);
            }

            return response;
        }
        catch (DbUpdateConcurrencyException lost)
        {
            throw new Conflict(lost);
        }
        finally
        {
            action.Name = null;
            db.ChangeTracker.Clear();
        }
    }
}

internal static class UseCases
{
    /// <summary>A request is nested in its use case: <c>SubmitRegistration.Command</c> is <c>SubmitRegistration</c>.</summary>
    public static string NameOf(Type request) => request.DeclaringType?.Name ?? request.Name;
}
