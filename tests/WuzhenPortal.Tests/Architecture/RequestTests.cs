using System.Reflection;
using FluentValidation;
using MediatR;
using WuzhenPortal.Application;
using WuzhenPortal.Application.Requests;

namespace WuzhenPortal.Tests.Architecture;

/// <summary>Rules 1 and 5: a use case is one file with its request, validator and handler, and says who may send it.</summary>
public sealed class RequestTests
{
    private static readonly Type[] Types = [.. typeof(DependencyInjection).Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsInterface: false })];

    public static TheoryData<Type> Requests => [.. Types.Where(type => type.IsAssignableTo(typeof(IBaseRequest)))];

    [Theory]
    [MemberData(nameof(Requests))]
    public void A_request_says_exactly_once_who_may_send_it(Type request) =>
        request.GetCustomAttributes<AccessAttribute>(inherit: true).Count().ShouldBe(1, $"{request} needs one of [Public], [SignedIn], [Requires(…)] or [Operator].");

    [Theory]
    [MemberData(nameof(Requests))]
    public void A_request_is_a_command_or_a_query_nested_in_its_use_case(Type request)
    {
        var isCommand = request.IsAssignableTo(typeof(ICommandBase));
        var isQuery = request.GetInterfaces().Any(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IQuery<>));
        (isCommand ^ isQuery).ShouldBeTrue($"{request} is neither ICommand nor IQuery, or both.");
        var useCase = request.DeclaringType.ShouldNotBeNull($"{request} stands in a static class named by its verb.");
        (useCase.IsAbstract && useCase.IsSealed).ShouldBeTrue($"{useCase} is static.");
        var area = request.Namespace!.Split('.')[^1];
        File.Exists(Path.Combine(SourceTree.Root, "src", "WuzhenPortal.Application", area, useCase.Name + ".cs")).ShouldBeTrue($"{useCase.Name}.cs stands in Application/{area}.");
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public void A_request_has_one_handler_nested_beside_it_and_internal(Type request)
    {
        var handlers = Types.Where(type => HandledBy(type).Contains(request)).ToList();
        handlers.Count.ShouldBe(1, $"{request} has {handlers.Count} handlers.");
        handlers[0].DeclaringType.ShouldBe(request.DeclaringType);
        handlers[0].IsNestedAssembly.ShouldBeTrue($"{handlers[0]} is internal.");
        handlers[0].IsSealed.ShouldBeTrue();
    }

    [Fact]
    public void A_validator_of_a_request_is_nested_beside_it()
    {
        foreach (var validator in Types.Where(type => type.IsAssignableTo(typeof(IValidator))))
        {
            var validated = validator.GetInterfaces().Single(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IValidator<>)).GenericTypeArguments[0];
            if (validated.IsAssignableTo(typeof(IBaseRequest)))
            {
                validator.DeclaringType.ShouldBe(validated.DeclaringType, $"{validator} validates {validated}");
            }
        }
    }

    [Fact]
    public void A_handler_sends_nothing_to_another_handler()
    {
        foreach (var handler in Types.Where(type => HandledBy(type).Any()))
        {
            handler.GetConstructors().SelectMany(constructor => constructor.GetParameters())
                .ShouldNotContain(parameter => parameter.ParameterType.IsAssignableTo(typeof(ISender)), $"{handler} asks for the mediator.");
        }
    }

    private static IEnumerable<Type> HandledBy(Type type) => type.GetInterfaces()
        .Where(face => face.IsGenericType && (face.GetGenericTypeDefinition() == typeof(IRequestHandler<>) || face.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)))
        .Select(face => face.GenericTypeArguments[0])
        .Distinct();
}
