namespace WuzhenPortal.Application.Requests;

/// <summary>A request of <see cref="OrganiserAttribute"/>: about one sub-forum and what belongs to it.</summary>
public interface IOfOneSubForum
{
    /// <summary>Slug of a sub-forum of the current summit.</summary>
    string SubForum { get; }
}
