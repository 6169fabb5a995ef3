using WuzhenPortal.Application.Search;
using WuzhenPortal.Application.Search.Index;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Tests.Search;

/// <summary>What finds what, language by language.</summary>
public sealed class WordTests
{
    private static readonly DateTimeOffset Now = new(2022, 12, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("zh-Hans", "第九届乌镇峰会今天开幕", "乌镇", true)]
    [InlineData("zh-Hans", "第九届乌镇峰会今天开幕", "镇", true)]
    [InlineData("zh-Hans", "第九届乌镇峰会今天开幕", "乌镇峰会", true)]
    [InlineData("zh-Hans", "第九届乌镇峰会今天开幕", "乌镇开幕", true)]
    [InlineData("zh-Hans", "第九届乌镇峰会今天开幕", "会镇", false)]
    [InlineData("zh-Hans", "第九届乌镇峰会今天开幕", "乌镇大会", false)]
    [InlineData("zh-Hans", "第九届乌镇峰会今天开幕", "“峰会今天”", true)]
    [InlineData("zh-Hans", "第九届乌镇峰会今天开幕", "“乌镇开幕”", false)]
    [InlineData("zh-Hans", "５G与ＡＩ融合", "5g ai", true)]
    [InlineData("en", "Technologies for developing countries", "technology", true)]
    [InlineData("en", "Technologies for developing countries", "TECHNOL", true)]
    [InlineData("en", "Technologies for developing countries", "country developing", true)]
    [InlineData("en", "Technologies for developing countries", "technologies zebra", false)]
    [InlineData("en", "Technologies for developing countries", "the technologies of countries", true)]
    [InlineData("en", "Technologies for developing countries", "tecnologies", true)]
    [InlineData("en", "Technologies for developing countries", "devleoping", true)]
    [InlineData("en", "A car", "cat", false)]
    [InlineData("fr", "L’économie numérique et les régions", "economie", true)]
    [InlineData("fr", "L’économie numérique et les régions", "ÉCONOMIES numériques", true)]
    [InlineData("fr", "L’économie numérique et les régions", "l’économie", true)]
    [InlineData("fr", "Un œuf cœur", "coeur", true)]
    [InlineData("es", "Las redes digitales del mañana", "red digital", true)]
    [InlineData("es", "Las redes digitales del mañana", "manana", true)]
    [InlineData("ru", "Цифровые технологии и развитие", "цифровой технологией", true)]
    [InlineData("ru", "Цифровые технологии и развитие", "развития", true)]
    [InlineData("ru", "Учёный и ёлка", "ученые", true)]
    [InlineData("ru", "Цифровые технологии и развитие", "разв", true)]
    [InlineData("ar", "الذكاء الاصطناعي والاقتصاد الرقمي", "ذكاء", true)]
    [InlineData("ar", "الذكاء الاصطناعي والاقتصاد الرقمي", "اقتصاد", true)]
    [InlineData("ar", "الذكاء الاصطناعي والاقتصاد الرقمي", "الإصطناعى", true)]
    [InlineData("ar", "الذكاء الاصطناعي والاقتصاد الرقمي", "اصطنا", true)]
    [InlineData("ar", "مُؤْتَمَر الأمن", "امن موتمر", true)]
    [InlineData("ar", "الجامعة والمدرسة", "جامعه", true)]
    [InlineData("ar", "عام ٢٠٢٢", "2022", true)]
    public void A_text_is_found_by_its_words_in_whatever_form(string language, string text, string words, bool isFound) =>
        Find(words, new SearchDocument(SearchKind.News, 1, "/a", LocalizedText.Of(language, text))).ShouldBe(isFound ? ["/a"] : []);

    [Fact]
    public void Words_of_the_readers_language_and_of_titles_come_first()
    {
        var text = LocalizedText.Of([new("en", "Something"), new("fr", "Quelque chose")]);
        Find(
            "radio",
            new SearchDocument(SearchKind.News, 1, "/text", LocalizedText.Of("en", "Else")) { Text = LocalizedText.Of("en", "radio") },
            new SearchDocument(SearchKind.News, 1, "/other-title", LocalizedText.Of([new("en", "Else"), new("fr", "La radio")])),
            new SearchDocument(SearchKind.News, 1, "/other-text", text) { Text = LocalizedText.Of("fr", "la radio") },
            new SearchDocument(SearchKind.News, 1, "/longer", LocalizedText.Of("en", "Radioactive")),
            new SearchDocument(SearchKind.News, 1, "/title", LocalizedText.Of("en", "Radio days"))).ShouldBe(["/title", "/longer", "/other-title", "/text", "/other-text"]);
    }

    [Fact]
    public void What_is_looked_for_is_marked_within_the_part_of_the_text_that_holds_it()
    {
        var terms = new HashSet<string>(["数字", "字经", "经济", "economie"]);
        Marked.Whole(LocalizedText.Of("zh-Hans", "全球数字经济大会"), "zh-Hans", terms).Pieces.Select(piece => piece.IsHit ? $"[{piece.Text}]" : piece.Text).ShouldBe(["全球", "[数字经济]", "大会"]);
        var text = string.Concat(Enumerable.Repeat("Rien de cela. ", 40)) + "Voici l’économie & <b>plus</b>. " + string.Concat(Enumerable.Repeat("Rien de plus. ", 40));
        var part = Marked.Part(LocalizedText.Of([new("fr", text), new("en", "Nothing")]), "en", terms);
        part.LanguageCode.ShouldBe("fr");
        part.Pieces.Single(piece => piece.IsHit).Text.ShouldBe("économie");
        string.Concat(part.Pieces.Select(piece => piece.Text)).ShouldStartWith("… ");
        string.Concat(part.Pieces.Select(piece => piece.Text)).Length.ShouldBeLessThan(240);
    }

    private static List<string> Find(string words, params SearchDocument[] documents)
    {
        var index = new SearchIndex();
        foreach (var document in documents)
        {
            index.Add(document, 0, 1, isLong: false);
        }

        index.Words.Settle();
        var wish = SearchWish.Of(words);
        var found = new Looking(index, wish, SearchIndex.NumberOf("en"), Now).Find().ConvertAll(number => index[number]!.Document);
        return [.. found.Where(document => wish.Phrases.All(phrase => WuzhenPortal.Application.Search.Words.SearchWords.Row(document.Title.All.Values.First()).Contains(phrase, StringComparison.Ordinal))).Select(document => document.Address)];
    }
}
