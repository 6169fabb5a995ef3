using WuzhenPortal.Domain.Registrations;

namespace WuzhenPortal.Application.Registrations;

/// <summary>Gives places to those who are approved, and takes them back: the one way in and out of the state.</summary>
internal sealed class Admission(TimeProvider clock)
{
    /// <summary>The application is accepted.</summary>
    /// <param name="by">Account of who decides.</param>
    public Task AdmitAsync(Registration registration, long by, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        registration.Approve(by, clock.GetUtcNow());
        return Task.CompletedTask;
    }

    /// <summary>The place of somebody who was approved or waits is free again. Called while the registration still has that state.</summary>
    public Task GiveBackAsync(Registration registration, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        ArgumentNullException.ThrowIfNull(registration);
        return Task.CompletedTask;
    }
}
