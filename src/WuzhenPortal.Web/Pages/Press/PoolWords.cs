using WuzhenPortal.Domain.Press;

namespace WuzhenPortal.Web.Pages.Press;

/// <summary>How states of pools and interviews look.</summary>
internal static class PoolWords
{
    public static string Look(PoolStage stage) => stage switch
    {
        PoolStage.Open => "ok",
        PoolStage.Announced or PoolStage.Closed => "info",
        PoolStage.CalledOff => "bad",
        _ => "off",
    };

    public static string Look(PoolStatus status) => status switch
    {
        PoolStatus.Placed => "ok",
        PoolStatus.Applied => "info",
        PoolStatus.Waiting => "warn",
        _ => "off",
    };

    public static string Look(InterviewStatus status) => status switch
    {
        InterviewStatus.Accepted => "ok",
        InterviewStatus.Offered => "warn",
        InterviewStatus.Asked or InterviewStatus.PassedOn => "info",
        InterviewStatus.Declined => "bad",
        _ => "off",
    };
}
