using MediatR;
using WuzhenPortal.Application.Requests;

namespace WuzhenPortal.Application.Accounts;

/// <summary>Ends the session of this browser.</summary>
public static class SignOut
{
    [Public, NotAudited]
    public sealed record Command : ICommand;

    internal sealed class Handler(ISignInSession session) : IRequestHandler<Command>
    {
        public Task Handle(Command command, CancellationToken cancellationToken) => session.EndAsync();
    }
}
