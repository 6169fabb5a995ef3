using System.Reflection;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.TestHost;

namespace WuzhenPortal.Tests.Ground;

/// <summary>
/// Stops the timers of the framework's rate limiter. Nothing of the framework does when a portal is disposed, since a program has one until its end; here each would keep a
/// disposed portal in memory.
/// </summary>
internal static class LeftTimers
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly;

    public static async ValueTask StopAsync(TestServer server)
    {
        var limiter = Middleware(server);
        limiter.ShouldNotBeNull("The framework keeps its limiter elsewhere now: find it, or portals stay in memory.");
        foreach (var timed in Values(limiter).OfType<IAsyncDisposable>())
        {
            await timed.DisposeAsync();
        }
    }

    /// <summary>Walks from one middleware to the next: all are behind delegates.</summary>
    private static object? Middleware(TestServer server)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var ahead = new Queue<object>([server]);
        while (ahead.TryDequeue(out var one))
        {
            if (one.GetType().FullName == typeof(RateLimiterOptions).Namespace + ".RateLimitingMiddleware")
            {
                return one;
            }

            foreach (var next in Values(one).Select(value => value is Delegate call ? call.Target : IsHost(value) ? value : null).OfType<object>().Where(seen.Add))
            {
                ahead.Enqueue(next);
            }
        }

        return null;
    }

    private static bool IsHost(object value) => value.GetType().Name.Contains("Application", StringComparison.Ordinal);

    private static IEnumerable<object> Values(object of)
    {
        for (var type = of.GetType(); type is not null; type = type.BaseType)
        {
            foreach (var value in type.GetFields(Own).Where(field => !field.FieldType.IsValueType).Select(field => field.GetValue(of)).OfType<object>())
            {
                yield return value;
            }
        }
    }
}
