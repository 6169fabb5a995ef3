using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace WuzhenPortal.Tests.Agenda;

/// <summary>A program of somebody else's that reads the API.</summary>
internal static class ApiProgram
{
    public static async Task<JsonElement> ApiJsonAsync(this PortalFixture portal, string path)
    {
        using var answer = await portal.AskApiAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        answer.Content.Headers.ContentType!.MediaType.ShouldStartWith("application/json");
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        return await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }

    public static async Task<HttpResponseMessage> AskApiAsync(this PortalFixture portal, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await portal.Visitor().SendAsync(request, TestContext.Current.CancellationToken);
    }
}
