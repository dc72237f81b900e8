using Ipvsctl.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ipvsctl.Generators;

/// <summary>Checks the rules for every record that a generator completes.</summary>
internal static class MarkedRecord
{
    /// <summary>Whether the generator can complete the record. If not, reports the reason.</summary>
    /// <param name="type">The record.</param>
    /// <param name="mark">Its mark.</param>
    /// <param name="role">The purpose of the mark, with an article, for the message: "an attribute set".</param>
    /// <param name="mistakes">Receives the reason.</param>
    public static bool CanComplete(INamedTypeSymbol type, string mark, string role, Mistakes mistakes) =>
        CanComplete(type, mark, role, HasParameterlessConstructor(type) ? null : "has no parameterless constructor", mistakes);

    /// <summary>Whether the generator can complete a record whose constructor has parameters. If not, reports the reason.</summary>
    /// <param name="type">The record.</param>
    /// <param name="mark">Its mark.</param>
    /// <param name="role">The purpose of the mark, with an article, for the message: "the global options".</param>
    /// <param name="constructorFlaw">What is wrong with its constructors; null if nothing is. Other flaws come first.</param>
    /// <param name="mistakes">Receives the reason.</param>
    public static bool CanComplete(INamedTypeSymbol type, string mark, string role, string? constructorFlaw, Mistakes mistakes)
    {
        string? flaw = FindFlaw(type, mark) ?? constructorFlaw;
        if (flaw is null)
        {
            return true;
        }

        mistakes.Add(Descriptors.UnsupportedRecord, type.Locations[0], type.Name, role, flaw);
        return false;
    }

    /// <summary>Returns the annotations of the record's properties, at most one each, in declaration order.</summary>
    public static IEnumerable<Annotation> Annotations(INamedTypeSymbol type, Mistakes mistakes, params string[] kinds)
    {
        foreach (IPropertySymbol property in type.GetMembers().OfType<IPropertySymbol>())
        {
            Annotation[] annotations = [.. Annotation.On(property, kinds)];
            if (annotations.Length > 1)
            {
                mistakes.Add(Descriptors.SecondAnnotation, annotations[1].NameLocation, property.Name);
            }
            else if (annotations.Length == 0)
            {
                CheckUnannotated(property, mistakes);
            }
            else if (property is not { IsStatic: false, IsIndexer: false, GetMethod: not null, SetMethod: not null })
            {
                mistakes.Add(Descriptors.NoAccessors, property.NameLocation(), property.Name);
            }
            else if (annotations[0].IsComplete)
            {
                yield return annotations[0];
            }
        }
    }

    private static void CheckUnannotated(IPropertySymbol property, Mistakes mistakes)
    {
        if (property.IsRequired)
        {
            mistakes.Add(Descriptors.RequiredWithoutAnnotation, property.RequiredLocation(), property.Name);
        }
    }

    // Apart from its constructors.
    private static string? FindFlaw(INamedTypeSymbol type, string mark) => type switch
    {
        { IsRecord: false } or { TypeKind: not TypeKind.Class } => "is not a record class",
        { ContainingType: not null } => "is nested in another type",
        { IsFileLocal: true } => "is local to its file",
        { IsGenericType: true } => "is generic",
        { IsAbstract: true } => "is abstract",
        { BaseType: not { SpecialType: SpecialType.System_Object } } => "has a base record",
        _ when type.GetAttributes().Count(attribute => attribute.Kind() == mark) > 1 => "is marked twice",
        _ when !IsPartial(type) => "is not partial",
        _ => null,
    };

    private static bool HasParameterlessConstructor(INamedTypeSymbol type) =>
        type.InstanceConstructors.Any(constructor => constructor.Parameters.IsEmpty);

    private static bool IsPartial(INamedTypeSymbol type) => type.DeclaringSyntaxReferences.Any(
        part => part.GetSyntax() is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));
}
