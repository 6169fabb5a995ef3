namespace WuzhenPortal.Web.Commands;

internal static class CreateAdmin
{
    public static Task<int> RunAsync(IServiceProvider services, string email)
    {
        Console.WriteLine($"{services.GetHashCode()} {email}");
        return Task.FromResult(1);
    }
}
