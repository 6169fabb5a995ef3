using FluentValidation;
using MediatR;
using WuzhenPortal.Application.Accounts;
using WuzhenPortal.Application.Texts;
using WuzhenPortal.Web.Pages;

namespace WuzhenPortal.Web.Commands;

/// <summary>Makes an administrator, from the command line of the server.</summary>
internal static class CreateAdmin
{
    private const string PasswordVariable = "PORTAL_ADMIN_PASSWORD";

    public static async Task<int> RunAsync(IServiceProvider services, string email)
    {
        var password = Environment.GetEnvironmentVariable(PasswordVariable) is { Length: > 0 } given ? given : Ask($"Password for {email}: ");
        if (string.IsNullOrEmpty(password))
        {
            await Console.Error.WriteLineAsync($"No password: set {PasswordVariable} or type one.");
            return 2;
        }

        try
        {
            var outcome = await services.GetRequiredService<ISender>().Send(new CreateAdministrator.Command(email, password));
            Console.WriteLine(outcome switch
            {
                CreateAdministrator.Outcome.Created => $"{email} is an administrator now.",
                CreateAdministrator.Outcome.Promoted => $"{email} had an account: it is an administrator now and keeps its password.",
                _ => $"{email} is an administrator already; nothing was changed.",
            });
            return 0;
        }
        catch (ValidationException invalid)
        {
            var texts = services.GetRequiredService<PortalTexts>();
            await Console.Error.WriteLineAsync(string.Join(' ', invalid.Errors.Select(error => $"{error.PropertyName}: {ErrorTexts.Of(error, texts)}")));
            return 1;
        }
    }

    /// <summary>What is typed is not shown; from a pipe, the first line.</summary>
    private static string? Ask(string question)
    {
        if (Console.IsInputRedirected)
        {
            return Console.ReadLine();
        }

        Console.Write(question);
        var typed = new System.Text.StringBuilder();
        while (Console.ReadKey(intercept: true) is var key && key.Key != ConsoleKey.Enter)
        {
            if (key.Key != ConsoleKey.Backspace)
            {
                typed.Append(key.KeyChar);
            }
            else if (typed.Length > 0)
            {
                typed.Length--;
            }
        }

        Console.WriteLine();
        return typed.ToString();
    }
}
