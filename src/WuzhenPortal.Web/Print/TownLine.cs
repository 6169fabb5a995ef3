using SkiaSharp;

namespace WuzhenPortal.Web.Print;

/// <summary>The summit's look on paper: the seal, and the town with its bridge as a line (the drawing of <c>_Town.cshtml</c>).</summary>
internal static class TownLine
{
    /// <summary>Height of the drawing by its width.</summary>
    public const float Ratio = (Foot - Head) / Wide;

    private const float Wide = 1440;
    private const float Head = 84;
    private const float Foot = 238;

    private static readonly SKPath Walls = SKPath.ParseSvgPathData("M-20,236V150H90V236Z M92,236V140h27.5v-14h27.5v-12h24.8v12h24.8v14h24.8V236Z M204,236V166H332V236Z M334,236V166H462V236Z M468,236V140H542V236Z M548,236V166H658V236Z M654,236L674,206Q799,108 924,206L944,236H882A83,77.0 0 0 0 716,236Z M960,236V140H1088V236Z M1094,236V140H1168V236Z M1182,236V140H1292V236Z M1306,236V166H1434V236Z M1444,236V132H1554V236Z");
    private static readonly SKPath Tiles = SKPath.ParseSvgPathData("M-28,150q4.8,-2 8,-10Q-10,134-6,115H76Q80,134 90,140q3.2,9 8,10Z M196,166q4.8,-2 8,-9Q216,151 221,133H315Q320,151 332,157q3.2,9 8,9Z M326,166q4.8,-2 8,-9Q346,151 351,133H445Q450,151 462,157q3.2,9 8,9Z M460,140q4.8,-2 8,-10Q475,124 478,104H532Q535,124 542,130q3.2,9 8,10Z M540,166q4.8,-2 8,-9Q558,151 562,133H644Q648,151 658,157q3.2,9 8,9Z M952,140q4.8,-2 8,-10Q972,124 977,104H1071Q1076,124 1088,130q3.2,9 8,10Z M1086,140q4.8,-2 8,-10Q1101,124 1104,104H1158Q1161,124 1168,130q3.2,9 8,10Z M1174,140q4.8,-2 8,-10Q1192,124 1196,104H1278Q1282,124 1292,130q3.2,9 8,10Z M1298,166q4.8,-2 8,-9Q1318,151 1323,133H1417Q1422,151 1434,157q3.2,9 8,9Z M1436,132q4.8,-2 8,-10Q1454,116 1458,96H1540Q1544,116 1554,122q3.2,9 8,10Z");
    private static readonly SKPath Bridge = SKPath.ParseSvgPathData("M654,232L674,200Q799,100 924,200L944,232M674,200v-14M705,178v-14M736,162v-14M768,153v-14M799,150v-14M830,153v-14M862,162v-14M893,178v-14M924,200v-14M674,186Q799,86 924,186M716,236A83,77.0 0 0 1 882,236 M-22 236h114M90 236h114M202 236h132M332 236h132M466 236h78M546 236h114M958 236h132M1092 236h78M1180 236h114M1304 236h132M1442 236h114");
    private static readonly SKPath Windows = SKPath.ParseSvgPathData("M-6 166h16v22h-16zM34 166h16v22h-16zM106 156h16v22h-16zM146 156h16v22h-16zM106 202h16v22h-16zM146 202h16v22h-16zM218 182h16v22h-16zM258 182h16v22h-16zM298 182h16v22h-16zM348 182h16v22h-16zM388 182h16v22h-16zM428 182h16v22h-16zM482 156h16v22h-16zM482 202h16v22h-16zM562 182h16v22h-16zM602 182h16v22h-16zM974 156h16v22h-16zM1014 156h16v22h-16zM1054 156h16v22h-16zM974 202h16v22h-16zM1014 202h16v22h-16zM1054 202h16v22h-16zM1108 156h16v22h-16zM1108 202h16v22h-16zM1196 156h16v22h-16zM1236 156h16v22h-16zM1196 202h16v22h-16zM1236 202h16v22h-16zM1320 182h16v22h-16zM1360 182h16v22h-16zM1400 182h16v22h-16zM1458 148h16v22h-16zM1498 148h16v22h-16zM1458 194h16v22h-16zM1498 194h16v22h-16z");
    private static readonly SKPath Seal = SKPath.ParseSvgPathData("M4.5 13.5C9 12.5 11 9.5 16 6c5 3.5 7 6.5 11.5 7.5M5.5 24.5V18.5M26.5 24.5V18.5M5.5 18.5h21M10 24.5a6 4.8 0 0 1 12 0");

    /// <param name="area">Its width decides the size; the drawing stands on its lower edge.</param>
    public static void Draw(SKCanvas canvas, SKRect area, SKColor colour)
    {
        var scale = area.Width / Wide;
        canvas.Save();
        canvas.ClipRect(area);
        canvas.Translate(area.Left, area.Bottom - (Foot * scale));
        canvas.Scale(scale);
        using var fill = new SKPaint { Color = colour, IsAntialias = true };
        using var wall = new SKPaint { Color = SKColors.White, IsAntialias = true };
        using var edge = new SKPaint { Color = colour, IsAntialias = true, IsStroke = true, StrokeWidth = 2.2f, StrokeJoin = SKStrokeJoin.Round };
        canvas.DrawPath(Walls, wall);
        canvas.DrawPath(Walls, edge);
        canvas.DrawPath(Tiles, fill);
        canvas.DrawPath(Windows, edge);
        canvas.DrawPath(Bridge, edge);
        canvas.Restore();
    }

    /// <summary>The portal's own mark: a roof and a bridge over water.</summary>
    public static void DrawSeal(SKCanvas canvas, float x, float y, float size, SKColor red)
    {
        canvas.Save();
        canvas.Translate(x, y);
        canvas.Scale(size / 32);
        using (var ground = new SKPaint { Color = red, IsAntialias = true })
        using (var line = new SKPaint { Color = SKColors.White, IsAntialias = true, IsStroke = true, StrokeWidth = 2.2f, StrokeCap = SKStrokeCap.Round, StrokeJoin = SKStrokeJoin.Round })
        {
            canvas.DrawRoundRect(SKRect.Create(0, 0, 32, 32), 6, 6, ground);
            canvas.DrawPath(Seal, line);
        }

        canvas.Restore();
    }
}
