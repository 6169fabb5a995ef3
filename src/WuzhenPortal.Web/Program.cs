using WuzhenPortal.Web.Commands;
using WuzhenPortal.Web.Hosting;

try
{
    return await CommandLine.RunAsync(args);
}
catch (SettingException setting)
{
    await Console.Error.WriteLineAsync(setting.Message);
    return 2;
}
