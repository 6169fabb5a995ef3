namespace WuzhenPortal.Domain.Registrations;

/// <summary>Monday to Friday; public holidays are not known here, so a promise counted so is made for ordinary weeks.</summary>
public static class WorkingDays
{
    /// <summary>The day that is so many working days after another.</summary>
    public static DateOnly After(DateOnly day, int workingDays)
    {
        while (workingDays > 0)
        {
            day = day.AddDays(1);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            {
                workingDays--;
            }
        }

        return day;
    }
}
