using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NbToScript.Diagnostics;
using NbToScript.Parameters;

namespace NbToScript.Dataflow;

/// <summary>Validation attributes that cannot work on their parameter, or that its own default violates.</summary>
internal static class ValidationRules
{
    public static void Check(ScriptParameter parameter, FindingList findings)
    {
        foreach (var attribute in parameter.Symbol.GetAttributes())
        {
            if (
                Problem(parameter, attribute) is { } problem
                && attribute.ApplicationSyntaxReference?.GetSyntax() is AttributeSyntax syntax
            )
            {
                findings.AddAt(
                    Rules.ParameterValidation,
                    parameter.Home.Cell,
                    parameter.Home.ToCell(syntax.Span),
                    problem
                );
            }
        }
    }

    private static string? Problem(ScriptParameter parameter, AttributeData attribute)
    {
        var name = attribute.AttributeClass?.Name.Replace("Attribute", "", StringComparison.Ordinal);
        var type = parameter.Symbol.Type;
        var item = ParameterTypes.WithoutNullable(ParameterTypes.ItemType(type) ?? type);
        var isList = ParameterTypes.ItemType(type) is not null;
        var isText = item.SpecialType == SpecialType.System_String;
        var fits = name switch
        {
            "Range" => ParameterTypes.IsNumber(item) || attribute.ConstructorArguments.Length == 3,
            "RegularExpression" or "StringLength" or "EmailAddress" or "Url" or "Phone" => isText,
            "MinLength" or "MaxLength" or "Length" => isText || isList,
            "AllowedValues" or "DeniedValues" => Values(attribute).All(v => Fits(v, item)),
            _ => true,
        };
        if (!fits)
        {
            return $"Attribute '{name}' does not fit parameter '{parameter.Name}' of type "
                + $"'{type.ToMinimalDisplayString(parameter.Home.Model, 0)}'. Change the attribute or the type.";
        }

        if (parameter.ConstantDefault is not { } text)
        {
            return null;
        }

        string[] texts = isList ? [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries)] : [text];
        var violating = texts.FirstOrDefault(t => Violates(name, attribute, t));
        if (violating is null && isList && name is "MinLength" or "MaxLength")
        {
            var limit = Convert.ToInt32(attribute.ConstructorArguments[0].Value, CultureInfo.InvariantCulture);
            violating = (name == "MinLength" ? texts.Length < limit : texts.Length > limit) ? text : null;
        }

        return violating is null
            ? null
            : $"The default '{violating}' of parameter '{parameter.Name}' violates '{name}'.";
    }

    private static bool Violates(string? name, AttributeData attribute, string text)
    {
        var arguments = attribute.ConstructorArguments;
        switch (name)
        {
            case "Range" when arguments.Length == 2 && Number(text) is { } value:
                return value < Number(arguments[0].Value) || value > Number(arguments[1].Value);
            case "AllowedValues":
                return !Values(attribute).Any(v => TextOf(v) == text);
            case "DeniedValues":
                return Values(attribute).Any(v => TextOf(v) == text);
            case "RegularExpression" when arguments is [{ Value: string pattern }]:
                return !Regex.IsMatch(text, $"^(?:{pattern})$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            default:
                return false;
        }
    }

    private static IEnumerable<object?> Values(AttributeData attribute) =>
        attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Array } values]
            ? values.Values.Select(v => v.Value)
            : [];

    private static bool Fits(object? value, ITypeSymbol type) =>
        value switch
        {
            null => true,
            string => type.SpecialType == SpecialType.System_String,
            bool => type.SpecialType == SpecialType.System_Boolean,
            char => type.SpecialType == SpecialType.System_Char,
            _ => ParameterTypes.IsNumber(type) || type.TypeKind == TypeKind.Enum,
        };

    private static double? Number(object? value) =>
        value is null or string { Length: 0 }
        || !double.TryParse(TextOf(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? null
            : number;

    private static string TextOf(object? value) =>
        value is IFormattable formattable
            ? formattable.ToString(null, CultureInfo.InvariantCulture)
            : value?.ToString() ?? "";
}
