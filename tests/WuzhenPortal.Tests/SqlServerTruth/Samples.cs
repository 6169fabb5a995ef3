using System.Collections;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using WuzhenPortal.Domain;
using WuzhenPortal.Domain.Audit;
using WuzhenPortal.Domain.Registrations.Forms;
using WuzhenPortal.Domain.Speakers;

namespace WuzhenPortal.Tests.SqlServerTruth;

/// <summary>Some value of any type, where only the type matters.</summary>
internal static class Samples
{
    public static object? Of(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain switch
        {
            _ when plain == typeof(string) => "x",
            _ when plain == typeof(DateTimeOffset) => DateTimeOffset.UnixEpoch,
            _ when plain == typeof(LocalizedText) => LocalizedText.Of("en", "x"),
            _ when plain == typeof(Availability) => Availability.Always,
            _ when plain == typeof(FormDefinition) => FormDefinition.Empty,
            _ when plain == typeof(Uri) => new Uri("https://example.org"),
            _ when plain.IsEnum => Enum.GetValues(plain).GetValue(0),
            _ when plain.IsArray => Filled(Array.CreateInstance(plain.GetElementType()!, 1), plain.GetElementType()!),
            _ when plain.IsAssignableTo(typeof(IReadOnlyList<AuditChange>)) || plain == typeof(IReadOnlyList<AuditChange>) => new List<AuditChange>(),
            _ when Element(plain) is { } element => List(plain, element),
            _ when plain.IsValueType => plain == typeof(bool) ? true : plain.IsPrimitive || plain == typeof(decimal) ? Convert.ChangeType(1, plain, null) : Activator.CreateInstance(plain),
            _ when plain.IsAbstract || plain.IsInterface => null,
            _ => RuntimeHelpers.GetUninitializedObject(plain),
        };
    }

    /// <summary>What may stand in a text column, by <c>Table.Column</c>, the likeliest first.</summary>
    public static ILookup<string, string> Columns(IModel model) => (
        from type in model.GetEntityTypes()
        from property in type.GetProperties()
        where (property.GetProviderClrType() ?? property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType) == typeof(string)
        from text in Texts(Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType)
        select ($"{type.GetTableName()}.{property.GetColumnName()}", text)).Distinct().ToLookup(pair => pair.Item1, pair => pair.text, StringComparer.OrdinalIgnoreCase);

    private static string[] Texts(Type type) =>
        type.IsEnum ? [Enum.GetNames(type)[0]]
        : type == typeof(string) ? ["x"]
        : type == typeof(LocalizedText) ? ["{\"en\":\"x\"}"]
        : type.IsAssignableTo(typeof(IEnumerable)) ? ["[]"]
        : ["{}", "x"];

    private static Type? Element(Type type) => type == typeof(string) ? null : type.GetInterfaces().Append(type)
        .FirstOrDefault(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GenericTypeArguments[0];

    private static object List(Type type, Type element)
    {
        var shape = type.IsInterface || type.IsAbstract ? typeof(List<>).MakeGenericType(element) : type;
        if (!shape.IsAssignableTo(type) || shape.GetConstructor([]) is null)
        {
            shape = typeof(HashSet<>).MakeGenericType(element);
        }

        var list = Activator.CreateInstance(shape.IsAssignableTo(type) ? shape : type)!;
        shape.GetMethod("Add", [element])?.Invoke(list, [Of(element)]);
        return list;
    }

    private static Array Filled(IList array, Type element)
    {
        array[0] = Of(element);
        return (Array)array;
    }
}
