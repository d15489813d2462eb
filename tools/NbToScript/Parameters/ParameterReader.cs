using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NbToScript.Binding;
using NbToScript.Cells;
using NbToScript.Diagnostics;

namespace NbToScript.Parameters;

/// <summary>
/// Reads the options of the script from the bound variables of the 'parameters' cell and from asking directives.
/// </summary>
internal static partial class ParameterReader
{
    public static IReadOnlyList<ScriptParameter> Read(IReadOnlyList<SubmissionFacts> facts, FindingList findings)
    {
        var secretTags = facts
            .SelectMany(f => f.Submission.Cell.Options.Tags)
            .Where(t => t.StartsWith(CellTags.SecretPrefix, StringComparison.Ordinal))
            .Select(t => t[CellTags.SecretPrefix.Length..])
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var parameters = new List<ScriptParameter>();
        foreach (var submission in facts.Select(f => f.Submission))
        {
            var asked = AskedBy(submission);
            if (submission.Cell.Role != CellRole.Parameters && asked is null)
            {
                continue;
            }

            foreach (var member in submission.Root.Members)
            {
                ReadMember(member, submission, asked, secretTags, parameters, findings);
            }
        }

        return parameters;
    }

    private static void ReadMember(
        MemberDeclarationSyntax member,
        Submission submission,
        SetDirective? asked,
        HashSet<string> secretTags,
        List<ScriptParameter> parameters,
        FindingList findings
    )
    {
        if (member is FieldDeclarationSyntax field)
        {
            if (!field.Modifiers.Any(SyntaxKind.ConstKeyword))
            {
                parameters.AddRange(
                    field.Declaration.Variables.Select(v => Make(v, field, submission, asked, secretTags))
                );
            }
        }
        else if (member is GlobalStatementSyntax)
        {
            findings.AddAt(
                Rules.ParametersCellStatement,
                submission.Cell,
                submission.ToCell(member.Span),
                $"'{FirstLine(member)}' is not a declaration. The 'parameters' cell holds variables, constants, "
                    + "enums and "
                    + "using lines only; move the statement to a later cell."
            );
        }
    }

    private static ScriptParameter Make(
        VariableDeclaratorSyntax variable,
        FieldDeclarationSyntax field,
        Submission submission,
        SetDirective? asked,
        HashSet<string> secretTags
    )
    {
        var symbol = (IFieldSymbol)submission.Model.GetDeclaredSymbol(variable)!;
        var attributes = symbol.GetAttributes();
        return new ScriptParameter
        {
            Symbol = symbol,
            Home = submission,
            Declarator = variable,
            Option = ParameterNames.OptionOf(symbol.Name),
            Help = asked is { Input: not null } ? asked.Value : HelpOf(field, attributes),
            Group = GroupOf(submission.Cell),
            IsSecret =
                asked?.Input == "password"
                || secretTags.Contains(symbol.Name)
                || attributes.Any(IsPasswordAttribute)
                || (symbol.Type.SpecialType == SpecialType.System_String && ParameterNames.SoundsSecret(symbol.Name)),
            HasDefault = variable.Initializer is not null && asked?.Input is null,
            ConstantDefault = variable.Initializer is { } initializer
                ? Constant(initializer.Value, submission.Model)
                : null,
            Allowed = AllowedOf(symbol, attributes),
        };
    }

    private static SetDirective? AskedBy(Submission submission) =>
        submission.IsSynthetic
        && submission.Cell.Directives.FirstOrDefault(d => d.Span == submission.ToCell(default)) is { } directive
        && SetDirective.Parse(directive) is { Input: not null } set
            ? set
            : null;

    private static string GroupOf(CodeCell cell) => cell.Markdown.Length > 0 ? cell.Heading : "";

    private static bool IsPasswordAttribute(AttributeData attribute) =>
        attribute.AttributeClass?.Name == "DataTypeAttribute" && attribute.ConstructorArguments is [{ Value: 11 }];

    private static IReadOnlyList<string>? AllowedOf(IFieldSymbol symbol, IReadOnlyList<AttributeData> attributes)
    {
        if (
            attributes.FirstOrDefault(a => a.AttributeClass?.Name == "AllowedValuesAttribute") is
            { ConstructorArguments: [{ Kind: TypedConstantKind.Array } values] }
        )
        {
            return [.. values.Values.Select(v => TextOf(v.Value))];
        }

        var type = ParameterTypes.WithoutNullable(ParameterTypes.ItemType(symbol.Type) ?? symbol.Type);
        return type.TypeKind == TypeKind.Enum
            ? [.. type.GetMembers().OfType<IFieldSymbol>().Where(f => f.IsConst).Select(f => f.Name)]
            : null;
    }

    /// <summary>
    /// Comment lines right above and the comment after the declaration, or its description attribute.
    /// </summary>
    private static string HelpOf(FieldDeclarationSyntax field, IReadOnlyList<AttributeData> attributes)
    {
        if (
            attributes.FirstOrDefault(a => a.AttributeClass?.Name == "DescriptionAttribute") is
            { ConstructorArguments: [{ Value: string description }] }
        )
        {
            return description;
        }

        var above = new List<string>();
        var feeds = 0;
        foreach (var trivia in field.GetLeadingTrivia().Reverse())
        {
            if (trivia.IsKind(SyntaxKind.EndOfLineTrivia) && ++feeds > 1)
            {
                break;
            }

            if (trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia)
            {
                feeds = 0;
                above.Insert(0, Words(trivia.ToString()));
            }
        }

        var after = field
            .GetTrailingTrivia()
            .Where(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia))
            .Select(t => Words(t.ToString()));
        return string.Join(' ', above.Concat(after).Where(w => w.Length > 0));
    }

    private static string Words(string comment)
    {
        var text = comment
            .Replace("/*", " ", StringComparison.Ordinal)
            .Replace("*/", " ", StringComparison.Ordinal)
            .Trim()
            .TrimStart('/');
        return Spaces().Replace(XmlTag().Replace(text, " "), " ").Trim();
    }

    /// <summary>The constant text of an initializer: a constant, or a list of constants.</summary>
    private static string? Constant(ExpressionSyntax value, SemanticModel model)
    {
        if (model.GetConstantValue(value) is { HasValue: true } constant)
        {
            return
                model.GetTypeInfo(value).ConvertedType is { TypeKind: TypeKind.Enum } type && constant.Value is not null
                ? type.GetMembers()
                    .OfType<IFieldSymbol>()
                    .FirstOrDefault(f => Equals(f.ConstantValue, constant.Value))
                    ?.Name
                : TextOf(constant.Value);
        }

        IReadOnlyList<ExpressionSyntax>? items = value switch
        {
            InitializerExpressionSyntax list => [.. list.Expressions],
            ArrayCreationExpressionSyntax { Initializer: { } list } => [.. list.Expressions],
            ImplicitArrayCreationExpressionSyntax { Initializer: { } list } => [.. list.Expressions],
            BaseObjectCreationExpressionSyntax
            {
                Initializer: { } list,
                ArgumentList: null or { Arguments.Count: 0 }
            } => [.. list.Expressions],
            CollectionExpressionSyntax list when list.Elements.All(e => e is ExpressionElementSyntax) =>
            [
                .. list.Elements.Select(e => ((ExpressionElementSyntax)e).Expression),
            ],
            _ => null,
        };
        var texts = items
            ?.Select(e => model.GetConstantValue(e) is { HasValue: true } item ? TextOf(item.Value) : null)
            .ToList();
        return texts is null || texts.Contains(null) ? null : string.Join(',', texts);
    }

    private static string TextOf(object? value) =>
        value switch
        {
            null => "",
            bool flag => flag ? "true" : "false",
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };

    private static string FirstLine(SyntaxNode node)
    {
        var line = node.ToString().Split('\n')[0].Trim();
        return line.Length > 50 ? line[..50] + "…" : line;
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex XmlTag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
