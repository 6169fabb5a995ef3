using MediatR;
using WuzhenPortal.Domain;

namespace WuzhenPortal.Application.Requests;

/// <summary>Carries a domain event to its handlers.</summary>
public sealed record Happened<TEvent>(TEvent Event) : INotification
    where TEvent : IDomainEvent;

internal static class Happened
{
    public static INotification Wrap(IDomainEvent domainEvent) =>
        (INotification)Activator.CreateInstance(typeof(Happened<>).MakeGenericType(domainEvent.GetType()), domainEvent)!;
}
