namespace WuzhenPortal.Application;

/// <summary>There is no such record, or the sender may not know of it.</summary>
public sealed class NotFound() : Exception("Not found.");

/// <summary>The sender may not do this.</summary>
public sealed class Forbidden() : Exception("Forbidden.");

/// <summary>Someone else saved the record first.</summary>
public sealed class Conflict(Exception? cause = null) : Exception("Someone saved first.", cause);
