using System.Net;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Tests.Registrations;

/// <summary>Nobody reaches another's registration, and nothing that is typed runs.</summary>
public sealed class PrivacyTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Another_persons_registration_does_not_exist()
    {
        var reference = await portal.SubmittedAsync(await portal.CreateAccount());
        var stranger = await portal.CreateAccount();
        var browser = await portal.SignedIn(stranger);
        (await browser.GetPage($"/en/me/registrations/{reference}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetPage($"/en/me/registrations/{reference}/withdraw")).Status.ShouldBe(HttpStatusCode.NotFound);
        await Should.ThrowAsync<NotFound>(portal.Send(new GetMyRegistration.Query(reference), stranger));
        await Should.ThrowAsync<NotFound>(portal.Send(new WithdrawRegistration.Command(reference, 1), stranger));
        await Should.ThrowAsync<NotFound>(portal.Send(new SubmitRegistration.Command(1, RegistrationTerms.Version, true), stranger));
        (await portal.Send(new GetDraft.Query(), stranger)).Reference.ShouldBeNull();
        (await portal.Send(new GetMyRegistration.Query(null), stranger)).ShouldBeNull();

        await portal.DraftAsync(stranger);
        var own = (await portal.RegistrationOf(stranger)).Reference;
        var form = (await browser.GetPage($"/en/me/registrations/{own}/withdraw")).Form();
        var page = await browser.GetPage($"/en/me/registrations/{own}/withdraw");
        form.SetAttribute("action", $"/en/me/registrations/{reference}/withdraw");
        (await browser.Submit(page, form, "button")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_is_not_signed_in_may_send_nothing()
    {
        await Should.ThrowAsync<Forbidden>(portal.Send(new SaveCategory.Command(null, "delegate", AttendanceMode.OnSite), null));
        await Should.ThrowAsync<Forbidden>(portal.Send(Applicant.Identity, null));
        await Should.ThrowAsync<Forbidden>(portal.Send(new SaveOrganisation.Command(null, "a", "b", "FR"), null));
        await Should.ThrowAsync<Forbidden>(portal.Send(new SaveInterests.Command(null, []), null));
        await Should.ThrowAsync<Forbidden>(portal.Send(new SubmitRegistration.Command(1, RegistrationTerms.Version, true), null));
        await Should.ThrowAsync<Forbidden>(portal.Send(new WithdrawRegistration.Command("WZ22-3333-33", 1), null));
        await Should.ThrowAsync<Forbidden>(portal.Send(new GetDraft.Query(), null));
        await Should.ThrowAsync<Forbidden>(portal.Send(new GetMyRegistration.Query(null), null));
    }

    [Theory]
    [InlineData("/en/register/category")]
    [InlineData("/en/register/identity")]
    [InlineData("/en/register/identity?handler=Keep")]
    [InlineData("/en/register/organisation?handler=Back")]
    [InlineData("/en/register/sub-forums")]
    [InlineData("/en/register/review")]
    public async Task A_form_without_its_token_is_refused(string path)
    {
        var account = await portal.CreateAccount();
        await portal.DraftAsync(account);
        var before = (await portal.RegistrationOf(account)).Version;
        var answer = await (await portal.SignedIn(account)).Post(path, KeyValuePair.Create("Command.Version", $"{before}"), KeyValuePair.Create("Command.Consent", "true"), KeyValuePair.Create("Command.Terms", RegistrationTerms.Version));
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        (await portal.RegistrationOf(account)).Version.ShouldBe(before);
    }

    [Fact]
    public async Task Scripts_in_every_field_are_only_words()
    {
        const string evil = "\"><script>alert(1)</script><img src=x onerror=alert(1)>";
        var account = await portal.CreateAccount();
        var version = (await portal.Send(new SaveIdentity.Command(null, evil, evil, evil, evil, "CN", evil, "\"><script>"), account)).Version;
        await portal.Send(new SaveOrganisation.Command(version, evil, evil, "CN"), account);
        var browser = await portal.SignedIn(account);
        foreach (var path in new[] { "/register", "/register/identity", "/register/organisation", "/register/review", "/me" })
        {
            var page = await browser.GetPage($"/en{path}");
            page.Status.ShouldBe(HttpStatusCode.OK);
            page.Document.QuerySelectorAll("script:not([src]), [onerror]").ShouldBeEmpty(path);
        }

        (await browser.GetPage("/en/register/identity")).One("#Command_FamilyName").GetAttribute("value").ShouldBe(evil);
        var posted = await browser.Submit(await browser.GetPage("/en/register/organisation"), values: ("Command.Position", evil + "2"));
        posted.Document.QuerySelectorAll("script:not([src]), [onerror]").ShouldBeEmpty();
    }
}
