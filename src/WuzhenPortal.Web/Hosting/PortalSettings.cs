using System.Globalization;
using System.Net;
using Microsoft.Data.SqlClient;
using WuzhenPortal.Persistence.SqlServer;

namespace WuzhenPortal.Web.Hosting;

/// <summary>Which database the portal runs on.</summary>
public enum DatabaseProvider
{
    Sqlite,
    SqlServer,
}

/// <summary>The portal's settings, read and checked once, before anything starts.</summary>
public sealed class PortalSettings
{
    /// <exception cref="SettingException">The first setting that cannot be used.</exception>
    public PortalSettings(IConfiguration configuration, string contentRoot)
    {
        Listens(configuration["Urls"]);
        Provider = Choice<DatabaseProvider>(configuration, "Database:Provider", DatabaseProvider.Sqlite);
        DataFolder = Folder(configuration["Portal:DataFolder"] is { Length: > 0 } folder ? folder : "data", contentRoot);
        SqlServer = new SqlServerOptions
        {
            CommandTimeout = Number(configuration, "Database:SqlServer:CommandTimeout", 30, 1, 3600),
            MaxBatchSize = Number(configuration, "Database:SqlServer:MaxBatchSize", 42, 1, 1000),
            EnableRetryOnFailure = Flag(configuration, "Database:SqlServer:EnableRetryOnFailure", true),
        };
        ConnectionString = Connection(configuration.GetConnectionString("Portal"));
        PublicAddress = Address(configuration, "Portal:PublicAddress");
        KnownProxies = [.. (configuration.GetSection("Portal:KnownProxies").Get<string[]>() ?? []).Select(Proxy)];
        SignInsPerMinute = Number(configuration, "Portal:Limits:SignInsPerMinute", 20, 1, 100_000);
        WritesPerMinute = Number(configuration, "Portal:Limits:WritesPerMinute", 240, 1, 100_000);
        SearchesPerMinute = Number(configuration, "Portal:Limits:SearchesPerMinute", 300, 1, 100_000);
        ApiReadsPerMinute = Number(configuration, "Portal:Limits:ApiReadsPerMinute", 300, 1, 100_000);
        Smtp = SmtpFrom(configuration);
        PressContact = MailAddress(configuration, "Portal:PressContact");
        FirstAdministrator = AdministratorFrom(configuration);
    }

    public DatabaseProvider Provider { get; }

    /// <summary>Full path; made when it is not there.</summary>
    public string DataFolder { get; }

    public SqlServerOptions SqlServer { get; }

    public string ConnectionString { get; }

    /// <summary>Scheme and host as the world sees them, for mails, canonical addresses and feeds; null takes the request's own.</summary>
    public Uri? PublicAddress { get; }

    /// <summary>Whose forwarded headers are believed.</summary>
    public IReadOnlyList<IPAddress> KnownProxies { get; }

    /// <summary>Attempts to sign in, sign up and the like, by address of the sender.</summary>
    public int SignInsPerMinute { get; }

    /// <summary>Forms sent, by account or, without one, by address of the sender.</summary>
    public int WritesPerMinute { get; }

    /// <summary>Questions to search from one address, or by one account; each letter that brings suggestions is one.</summary>
    public int SearchesPerMinute { get; }

    /// <summary>Answers of the API that are not at hand already, by key or, without one, by address of the sender.</summary>
    public int ApiReadsPerMinute { get; }

    /// <summary>Null writes mails as files into the data folder.</summary>
    public SmtpSettings? Smtp { get; }

    /// <summary>Mail address of the press office, shown to the public; null where none is set.</summary>
    public string? PressContact { get; }

    /// <summary>Made at the start when there is no administrator; null for none.</summary>
    public FirstAdministrator? FirstAdministrator { get; }

    internal static SettingException WrongAdministratorEmail() => new("Portal:FirstAdministrator:Email", "the mail address of a person");

    internal static SettingException WrongAdministratorPassword() => new("Portal:FirstAdministrator:Password", "a password of at least 12 characters, 4 of them different, that is not the address");

    private static FirstAdministrator? AdministratorFrom(IConfiguration configuration)
    {
        var (email, password) = (configuration["Portal:FirstAdministrator:Email"], configuration["Portal:FirstAdministrator:Password"]);
        if (string.IsNullOrEmpty(email) && string.IsNullOrEmpty(password))
        {
            return null;
        }

        return email is null || !MimeKit.MailboxAddress.TryParse(email, out var address) || address.Address != email ? throw WrongAdministratorEmail()
            : password is null or { Length: < 12 } ? throw WrongAdministratorPassword()
            : new(email, password);
    }

    private static void Listens(string? urls)
    {
        foreach (var url in (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            try
            {
                var address = BindingAddress.Parse(url);
                if (address.Scheme is not ("http" or "https") || address.Port is < 0 or > 65535 || address.PathBase.Length > 0)
                {
                    throw new FormatException();
                }
            }
            catch (FormatException)
            {
                throw new SettingException("Urls", "addresses such as http://localhost:5080, divided by semicolons");
            }
        }
    }

    private static SmtpSettings? SmtpFrom(IConfiguration configuration)
    {
        if (configuration["Portal:Smtp:Host"] is not { Length: > 0 } host)
        {
            return null;
        }

        var sender = configuration["Portal:Smtp:From"];
        return MimeKit.MailboxAddress.TryParse(sender, out _)
            ? new(host, Number(configuration, "Portal:Smtp:Port", 587, 1, 65535), configuration["Portal:Smtp:User"], configuration["Portal:Smtp:Password"],
                sender!, Flag(configuration, "Portal:Smtp:RequireTls", true))
            : throw new SettingException("Portal:Smtp:From", "a mail address such as \"Wuzhen Summit <noreply@example.org>\"");
    }

    private static string? MailAddress(IConfiguration configuration, string name)
    {
        var value = configuration[name];
        return string.IsNullOrEmpty(value) ? null
            : MimeKit.MailboxAddress.TryParse(value, out var mailbox) && mailbox.Address == value && value.Contains('@', StringComparison.Ordinal) ? value
            : throw new SettingException(name, "a mail address such as press@example.org");
    }

    private static TChoice Choice<TChoice>(IConfiguration configuration, string name, TChoice unset)
        where TChoice : struct, Enum
    {
        var value = configuration[name];
        return string.IsNullOrEmpty(value) ? unset
            : Enum.GetNames<TChoice>().Contains(value, StringComparer.OrdinalIgnoreCase) ? Enum.Parse<TChoice>(value, ignoreCase: true)
            : throw new SettingException(name, string.Join(" or ", Enum.GetNames<TChoice>()));
    }

    private static int Number(IConfiguration configuration, string name, int unset, int least, int most)
    {
        var value = configuration[name];
        return string.IsNullOrEmpty(value) ? unset
            : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
            : throw new SettingException(name, $"a whole number from {least} to {most}");
    }

    private static bool Flag(IConfiguration configuration, string name, bool unset)
    {
        var value = configuration[name];
        return string.IsNullOrEmpty(value) ? unset : bool.TryParse(value, out var flag) ? flag : throw new SettingException(name, "true or false");
    }

    private static string Folder(string folder, string contentRoot)
    {
        try
        {
            return Directory.CreateDirectory(Path.GetFullPath(folder, contentRoot)).FullName;
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new SettingException("Portal:DataFolder", "a folder that can be made and written");
        }
    }

    private static Uri? Address(IConfiguration configuration, string name)
    {
        var value = configuration[name];
        return string.IsNullOrEmpty(value) ? null
            : Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.AbsolutePath == "/" ? address
            : throw new SettingException(name, "scheme and host such as https://summit.example.org");
    }

    private static IPAddress Proxy(string value) =>
        IPAddress.TryParse(value, out var address) ? address : throw new SettingException("Portal:KnownProxies", "addresses such as 10.0.0.7");

    private string Connection(string? value)
    {
        if (Provider == DatabaseProvider.Sqlite)
        {
            try
            {
                return string.IsNullOrEmpty(value)
                    ? $"Data Source={Path.Combine(DataFolder, "portal.db")}"
                    : new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(value).ToString();
            }
            catch (ArgumentException)
            {
                throw new SettingException("ConnectionStrings:Portal", "a SQLite connection string such as \"Data Source=/srv/portal/portal.db\"");
            }
        }

        try
        {
            return new SqlConnectionStringBuilder(value) is { DataSource.Length: > 0 } server ? server.ConnectionString : throw new ArgumentException("No server.");
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or FormatException)
        {
            throw new SettingException("ConnectionStrings:Portal", "a SQL Server connection string such as \"Server=db;Database=WuzhenPortal;…\"");
        }
    }
}

/// <summary>A mail server.</summary>
/// <param name="From">Sender of every mail.</param>
public sealed record SmtpSettings(string Host, int Port, string? User, string? Password, string From, bool RequireTls);

/// <summary>Who may sign in to an empty portal.</summary>
public sealed record FirstAdministrator(string Email, string Password);
