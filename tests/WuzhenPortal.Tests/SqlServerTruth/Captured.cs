using System.Collections.Concurrent;
using System.Linq.Expressions;
using MediatR;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace WuzhenPortal.Tests.SqlServerTruth;

/// <summary>Every query that the portals of this run compiled, once each, and every request that was sent.</summary>
internal sealed class Captured : IQueryExpressionInterceptor
{
    public static readonly Captured Queries = new();

    private readonly ConcurrentQueue<Expression> expressions = new();

    /// <summary>As the provider gets them: with parameters in the place of values.</summary>
    public IReadOnlyCollection<Expression> Expressions => expressions;

    public static ConcurrentDictionary<Type, byte> Requests { get; } = new();

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        expressions.Enqueue(queryExpression);
        return queryExpression;
    }
}

/// <summary>Notes which requests reach the mediator.</summary>
internal sealed class NoteRequest<TRequest, TResponse> : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    public Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        Captured.Requests.TryAdd(typeof(TRequest), 0);
        return next(cancellationToken);
    }
}
