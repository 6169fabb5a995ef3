using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WuzhenPortal.Application.Agenda;

namespace WuzhenPortal.Web.Pages.Organise;

/// <summary>Room, day and times of something on the agenda: what the partial <c>_Slot</c> draws.</summary>
/// <param name="Name">Of the bound property, as in <c>Command.Session.Slot</c>.</param>
/// <param name="IsIllustrative">Nobody has confirmed what was invented for a sample.</param>
public sealed record SlotField(string Name, SlotFields Slot, IReadOnlyList<AgendaChoices.Room> Rooms, bool IsIllustrative)
{
    public string Day => Date(Slot.Day);

    public static string Date(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public static string Clock(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "";

    /// <summary>What was typed where it could not be read, else what is written.</summary>
    public static string Shown(ModelStateDictionary state, string field, string written) =>
        state.TryGetValue(field, out var entry) && entry.Errors.Count > 0 ? entry.AttemptedValue ?? written : written;
}
