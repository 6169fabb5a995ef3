namespace WuzhenPortal.Web.Hosting;

/// <summary>A setting has a value the portal cannot use; the start ends with one line.</summary>
/// <param name="setting">Name as in configuration, such as <c>Database:Provider</c>.</param>
/// <param name="accepts">What it takes.</param>
public sealed class SettingException(string setting, string accepts)
    : Exception($"Setting {setting} (environment variable {setting.Replace(":", "__", StringComparison.Ordinal)}) accepts {accepts}.");
