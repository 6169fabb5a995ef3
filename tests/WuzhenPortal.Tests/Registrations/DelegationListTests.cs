using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using MiniExcelLibs;
using WuzhenPortal.Application.Registrations;
using WuzhenPortal.Application.Registrations.Delegations;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Registrations;
using WuzhenPortal.Persistence.Accounts;

namespace WuzhenPortal.Tests.Registrations;

/// <summary>A leader brings in a list: read first, corrected, and taken once.</summary>
public sealed class DelegationListTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Two_hundred_people_with_five_bad_rows_come_in_as_a_whole_or_without_the_five_and_once()
    {
        var leader = await portal.CreateAccount();
        var code = await portal.DelegationAsync(leader, ("delegate", 250), ("press", 10));
        var browser = await portal.SignedIn(leader);
        var list = new StringBuilder("البريد الإلكتروني;المنصب;اسم العائلة;الاسم الأول;الفئة;فصيلة الدم\r\n");
        for (var number = 2; number <= 201; number++)
        {
            var (email, family, category) = ($"member{number}@party.example", "Al-Saud", number % 40 == 0 ? "press" : "مندوب");
            (email, family, category) = number switch
            {
                10 => ("nowhere", family, category),
                20 => (email, "السعود", category),
                30 => (email, family, "Wizard"),
                40 => ("member39@party.example", family, "delegate"),
                50 => ("", "", "delegate"),
                _ => (email, family, number % 40 == 0 ? "press" : "Delegate"),
            };
            list.Append(CultureInfo.InvariantCulture, $"{email};Adviser;{family};Faisal;{category};A\r\n");
        }

        var report = await browser.Follow(await browser.UploadList(code, list.ToString()));
        report.MainText.ShouldContain("فصيلة الدم", Case.Sensitive, "a column that is passed over is named");
        foreach (var cell in new[] { "10-Email", "20-FamilyName", "30-Category", "40-Email", "50-Email", "50-FamilyName" })
        {
            report.One($"#cell-{cell}-error").TextContent.ShouldNotBeEmpty();
        }

        report.Document.QuerySelectorAll(".row-problems").Length.ShouldBe(5);
        report.One("#cell-40-Email-error").TextContent.ShouldContain("row 39");
        var refused = await browser.Submit(report, form: "#apply");
        refused.One(".error-summary").TextContent.ShouldContain("5");
        (await portal.MembersOf(code)).ShouldBeEmpty("all or nothing");
        (await portal.QuotaOf(code)).Used.ShouldBe(0);

        var rest = await browser.Follow(await browser.Submit(report, form: "#apply", values: ("Command.AllOrNothing", null)));
        rest.One("[role=status]").TextContent.ShouldContain("195");
        rest.Document.QuerySelectorAll(".row-problems").Length.ShouldBe(5, "what was left out waits to be corrected");
        var again = await browser.Follow(await browser.Submit(report, form: "#apply", values: ("Command.AllOrNothing", null)));
        again.One("[role=status]").TextContent.ShouldContain("already");
        var members = await portal.MembersOf(code);
        members.Count.ShouldBe(195);
        members[0].Email.ShouldBe("member2@party.example", "in the order of the list");
        members.ShouldAllBe(member => member.LanguageCode == "ar" && member.State == DelegationMemberState.Listed);
        ((await portal.QuotaOf(code)).Used, (await portal.QuotaOf(code, "press")).Used).ShouldBe((191, 4));
    }

    [Fact]
    public async Task A_pasted_row_is_corrected_where_it_is_wrong_and_then_all_come_in_with_their_links()
    {
        var leader = await portal.CreateAccount();
        var code = await portal.DelegationAsync(leader, ("delegate", 9));
        var browser = await portal.SignedIn(leader);
        var form = await browser.GetPage($"/en/me/delegations/{code}/list");
        var report = await browser.Follow(await browser.Submit(form, values: ("Command.Text", "Al-Saud\tFaisal\tفيصل آل سعود\tfaisal@riyadh.example\nAl-Amri\tNoura\t\tnoura.riyadh.example\t0501234567\tAdviser")));
        report.Document.QuerySelectorAll(".row-problems input").Select(input => input.GetAttribute("name")).ShouldBe(["Cells[2:Email]", "Cells[2:Phone]"]);
        report = await browser.Follow(await browser.Submit(report, form: "#correct", values: [("Cells[2:Email]", "noura@riyadh.example"), ("Cells[2:Phone]", "+966 50 123 4567")]));
        report.Document.QuerySelector("#correct").ShouldBeNull();
        await browser.Submit(report, form: "#apply", values: ("Command.SendLinks", "true"));
        (await portal.MembersOf(code)).Select(member => (member.FullName, member.Phone, member.State)).ShouldBe(
            [("Faisal Al-Saud", null, DelegationMemberState.Invited), ("Noura Al-Amri", "+966 50 123 4567", DelegationMemberState.Invited)]);
        (await portal.Outbox("noura@riyadh.example")).Single().PlainText.ShouldContain("/me/delegation-place?code=");
    }

    [Fact]
    public async Task A_workbook_is_read_with_numbers_as_they_were_typed()
    {
        var leader = await portal.CreateAccount();
        var code = await portal.DelegationAsync(leader, ("delegate", 9));
        using var workbook = new MemoryStream();
        workbook.SaveAs(new[] { new Dictionary<string, object?> { ["Фамилия"] = "Ivanova", ["E-mail"] = "Anna@Example.org", ["Должность"] = 42.5, ["Телефон"] = null } });
        var browser = await portal.SignedIn(leader);
        var report = await browser.Follow(await browser.UploadList(code, workbook.ToArray(), "party.xlsx"));
        report.Document.QuerySelector("#correct").ShouldBeNull(report.MainText);
        await browser.Submit(report, form: "#apply");
        var member = (await portal.MembersOf(code)).Single();
        (member.FamilyName, member.Email, member.Position).ShouldBe(("Ivanova", "anna@example.org", "42.5"));
    }

    [Theory]
    [InlineData("gb18030", "en", "姓,名,姓名,邮箱,手机,职务\n王,伟,王伟,wei@example.org,8613800138000,\"顾问, 主任\"\n")]
    [InlineData("windows-1252", "fr", "Délégation\n\nNom;Prénom;Courriel;Téléphone;Fonction\n王;Zoé;wei@example.org;8613800138000;\"Conseillère, chef\"\n")]
    [InlineData("windows-1251", "ru", "Фамилия|Имя|Почта|Телефон|Должность\n王|Вэй|wei@example.org|8613800138000|Советник, эксперт\n")]
    [InlineData("utf-8", "ar", "وفد العرض\nاسم العائلة؛الاسم الأول؛البريد؛الجوال؛المنصب\n王؛وي؛wei@example.org؛8613800138000؛مستشار, خبير\n")]
    public void A_list_is_read_as_the_spreadsheets_of_a_country_write_it(string encoding, string language, string list)
    {
        var table = portal.Services.GetService(typeof(ListTable)).ShouldBeOfType<ListTable>();
        var written = encoding == "gb18030" ? list : list.Replace("王", "Wang", StringComparison.Ordinal);
        var file = encoding == "utf-8" ? Encoding.UTF8.GetBytes(written) : CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes(written);
        var row = table.Read(file, language).Rows.Single();
        var cells = list.Split('\n')[^2].Split([',', ';', '|', '؛']);
        (row.Cells[(int)DelegationColumn.GivenName], row.Cells[(int)DelegationColumn.Email]).ShouldBe((cells[1], "wei@example.org"));
        row.Cells[(int)DelegationColumn.Phone].ShouldBe("+8613800138000", "a spreadsheet drops the plus sign");
        row.Cells[(int)DelegationColumn.Position].ShouldNotBeNull().ShouldContain(", ");
    }

    [Fact]
    public async Task A_title_above_the_headings_is_passed_over_and_a_column_of_wrong_numbers_left_out_at_once()
    {
        var leader = await portal.CreateAccount();
        var code = await portal.DelegationAsync(leader, ("delegate", 9));
        var browser = await portal.SignedIn(leader);
        var report = await browser.Follow(await browser.UploadList(code, "Our people\n\nFamily name,E-mail,Phone\nAbe,abe@example.org,0501234567\nBell,bell@example.org,0501234568\nCruz,nowhere,+86 10 1234 5678\n"));
        report.Document.QuerySelectorAll(".row-problems legend").Select(legend => legend.TextContent.Trim()).ShouldBe(["Row 4 Abe", "Row 5 Bell", "Row 6 Cruz"]);
        report = await browser.Follow(await browser.Submit(report, form: "#correct", button: "button[value=Phone]"));
        report.Document.QuerySelectorAll(".row-problems legend").Single().TextContent.ShouldContain("Cruz");
        report = await browser.Follow(await browser.Submit(report, form: "#apply", values: ("Command.AllOrNothing", null)));
        report = await browser.Follow(await browser.Submit(report, form: "#correct", values: ("Cells[6:Email]", "cruz@example.org")));
        (await browser.Submit(report, form: "#apply")).Location.ShouldBe($"/en/me/delegations/{code}");
        (await portal.MembersOf(code)).Select(member => (member.FamilyName, member.Phone)).ShouldBe([("Abe", null), ("Bell", null), ("Cruz", "+86 10 1234 5678")]);
    }

    [Fact]
    public async Task The_template_of_every_language_is_understood_in_every_other()
    {
        var (leader, table) = (await portal.CreateAccount(), portal.Services.GetService(typeof(ListTable)).ShouldBeOfType<ListTable>());
        var code = await portal.DelegationAsync(leader, ("delegate", 9));
        var browser = await portal.SignedIn(leader);
        foreach (var language in Language.All)
        {
            var template = await browser.GetByteArrayAsync(new Uri($"/{language.Segment}/me/delegations/{code}/list?handler=Template", UriKind.Relative), TestContext.Current.CancellationToken);
            template[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
            var kept = table.Read([.. template, .. Encoding.UTF8.GetBytes("A,B,C,d@example.org,+86 1,F,G\r\n")], language.Code);
            kept.Rows.Single().Cells.ShouldBe(["A", "B", "C", "d@example.org", "+86 1", "F", "G"], language.Code);
            kept.Ignored.ShouldBeEmpty(language.Code);
        }
    }

    [Fact]
    public async Task What_is_no_list_or_would_grow_without_bounds_is_refused_beside_its_field()
    {
        var leader = await portal.CreateAccount();
        var code = await portal.DelegationAsync(leader, ("delegate", 9));
        var browser = await portal.SignedIn(leader);
        (string What, byte[] File)[] hostile =
        [
            ("a bomb", Zip(("xl/worksheets/sheet1.xml", new byte[64 * 1024 * 1024]))),
            ("no workbook", Zip(("hello.txt", "hello"u8.ToArray()))),
            ("a cut archive", Zip(("hello.txt", "hello"u8.ToArray()))[..40]),
            ("bytes", [0x00, 0xFF, 0x13, 0x37]),
            ("larger than a list", new byte[3 * 1024 * 1024]),
            ("an open quotation mark", "Family name,E-mail\n\"Open,a@example.org\n"u8.ToArray()),
            ("no e-mail", "Family name,Position\nA,B\n"u8.ToArray()),
            ("too many", Encoding.UTF8.GetBytes("Family name,E-mail\n" + string.Concat(Enumerable.Repeat("A,a@example.org\n", 5001)))),
            ("nothing", "\n\n"u8.ToArray()),
        ];
        foreach (var (what, file) in hostile)
        {
            var refused = await browser.UploadList(code, file, "list.xlsx");
            refused.Status.ShouldBe(HttpStatusCode.OK, what);
            refused.One("#Command_Content-error").TextContent.ShouldNotBeEmpty(what);
        }

        (await browser.UploadList(code, new byte[10 * 1024 * 1024])).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Formulas_and_scripts_are_words_and_stay_harmless_on_the_page_and_in_the_table()
    {
        var leader = await portal.CreateAccount();
        var code = await portal.DelegationAsync(leader, ("delegate", 9));
        var browser = await portal.SignedIn(leader);
        var report = await browser.Follow(await browser.UploadList(code, "Family name,E-mail,Position\n=CMD(),a@example.org,x\n<script>alert(1)</script>,b@example.org,x\nGood,c@example.org,\"=HYPERLINK(\"\"http://x\"\")\"\n" + new string('A', 300) + ",d@example.org,x\n"));
        report.Document.QuerySelectorAll(".row-problems").Length.ShouldBe(3);
        report.Html.ShouldNotContain("<script>alert");
        await browser.Submit(report, form: "#apply", values: ("Command.AllOrNothing", null));
        var table = await browser.GetStringAsync(new Uri($"/en/me/delegations/{code}?handler=Table", UriKind.Relative), TestContext.Current.CancellationToken);
        table.ShouldContain("HYPERLINK");
        table.ShouldNotContain(",=HYPERLINK");
        table.ShouldNotContain("\"=HYPERLINK");
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = archive.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                part.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
