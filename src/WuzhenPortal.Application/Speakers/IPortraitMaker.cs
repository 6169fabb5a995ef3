using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Speakers;

/// <summary>What a portrait is cut to.</summary>
public enum PortraitShape
{
    /// <summary>A square, as pages show speakers.</summary>
    Square,

    /// <summary>Three to four, as badges and visas have it.</summary>
    Badge,
}

/// <summary>Makes a portrait of a picture that somebody sent.</summary>
public interface IPortraitMaker
{
    /// <summary>A JPEG cut from the middle, upright, with nothing in it but what is seen.</summary>
    /// <exception cref="RuleViolation">The content is no JPEG, PNG or WebP that can be drawn, or too small or too large.</exception>
    byte[] Make(byte[] picture, PortraitShape shape);
}
