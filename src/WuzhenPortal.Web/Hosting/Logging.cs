using System.Globalization;
using Serilog;
using Serilog.AspNetCore;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace WuzhenPortal.Web.Hosting;

/// <summary>What the log says: ids, codes and durations; never a form, a query string, a cookie or an address of a person. It goes to the standard error stream; the standard output is for what a command answers.</summary>
internal static class Logging
{
    public static void Configure(LoggerConfiguration logging, IConfiguration configuration, IHostEnvironment environment)
    {
        logging.ReadFrom.Configuration(configuration).Enrich.FromLogContext().Enrich.With<WithoutAddress>();
        if (environment.IsDevelopment())
        {
            logging.WriteTo.Async(sinks => sinks.Console(
                outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}",
                formatProvider: CultureInfo.InvariantCulture,
                standardErrorFromLevel: LogEventLevel.Verbose));
        }
        else
        {
            logging.WriteTo.Async(sinks => sinks.Console(new RenderedCompactJsonFormatter(), standardErrorFromLevel: LogEventLevel.Verbose));
        }
    }

    public static void Requests(RequestLoggingOptions options)
    {
        options.MessageTemplate = "{RequestMethod} {Route} {StatusCode} in {Elapsed:0.0} ms ({Reference})";
        options.GetMessageTemplateProperties = (context, _, elapsed, status) =>
        [
            new("RequestMethod", new ScalarValue(context.Request.Method)),
            new("Route", new ScalarValue((context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(none)")),
            new("StatusCode", new ScalarValue(status)),
            new("Elapsed", new ScalarValue(elapsed)),
            // What a person quotes from the page that says something went wrong.
            new("Reference", new ScalarValue(context.TraceIdentifier)),
        ];
        options.GetLevel = (context, _, failure) =>
            failure is not null || context.Response.StatusCode >= 500 ? LogEventLevel.Error
            : context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal) ? LogEventLevel.Debug
            : LogEventLevel.Information;
    }

    /// <summary>Takes the address off that the framework adds to every event: it can carry a reference or a token. The route stays.</summary>
    private sealed class WithoutAddress : ILogEventEnricher
    {
        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory) => logEvent.RemovePropertyIfPresent("RequestPath");
    }
}
