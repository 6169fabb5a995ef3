using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WuzhenPortal.Application.Agenda;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Agenda;
using WuzhenPortal.Domain.Summits;
using WuzhenPortal.Persistence;

namespace WuzhenPortal.Benchmarks;

/// <summary>A thousand sessions more than the sample has, on days on which it has nothing.</summary>
internal static class LargeAgenda
{
    public static readonly DateOnly FirstDay = new(2022, 11, 12);

    private const int Sessions = 1000;

    private const int SlotsOfADay = 48;

    public static async Task FillAsync(SamplePortal portal)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var rooms = await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Rooms.Where(room => room.Kind != RoomKind.Online).Select(room => room.Slug).ToListAsync();
        for (var number = 0; number < Sessions; number++)
        {
            await portal.SendAsync(new CreateSession.Command(Session(number, rooms)));
        }

        await portal.SendAsync(new ReleaseAgenda.Command(null));
    }

    private static SessionFields Session(int number, List<string> rooms)
    {
        var (slot, room) = (number / rooms.Count, rooms[number % rooms.Count]);
        var start = new TimeOnly(8, 0).AddMinutes(15 * (slot % SlotsOfADay));
        return new(
            LocalizedText.Of("en", $"Water town lecture {number}"), LocalizedText.Of("en", "Canals, bridges and what is carried over them."), null, SessionFormat.Keynote, SessionAccess.Registered, ["zh-Hans", "fr"],
            new SlotFields(room, FirstDay.AddDays(slot / SlotsOfADay), start, start.AddMinutes(15)), []);
    }
}
