using MediatR;

namespace WuzhenPortal.Application.Requests;

/// <summary>Changes something; runs in one transaction.</summary>
public interface ICommandBase;

/// <summary>Changes something and answers with <typeparamref name="TResult"/>.</summary>
public interface ICommand<out TResult> : IRequest<TResult>, ICommandBase;

/// <summary>Changes something.</summary>
public interface ICommand : IRequest, ICommandBase;

/// <summary>Only reads.</summary>
public interface IQuery<out TResult> : IRequest<TResult>;

/// <summary>A command after which public pages may look different: they are made anew.</summary>
public interface IChangesPublicPages;

/// <summary>A command whose changes are not written to the audit log, such as a person's own half-filled form.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NotAuditedAttribute : Attribute;
