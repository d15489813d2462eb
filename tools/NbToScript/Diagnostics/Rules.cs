namespace NbToScript.Diagnostics;

/// <summary>Every complaint the converter can make. docs/converter.md lists them for people.</summary>
internal static class Rules
{
    public static readonly Rule NotANotebook = new("NTS0001", Severity.Error, "not a notebook");
    public static readonly Rule UnsupportedNotebook = new("NTS0002", Severity.Error, "unsupported notebook");
    public static readonly Rule CellId = new("NTS0003", Severity.Warning, "duplicate or missing cell id");
    public static readonly Rule UnknownMagic = new("NTS0004", Severity.Warning, "unknown language or magic");

    public static readonly Rule ExportedOtherLanguage = new("NTS0101", Severity.Error, "exported cell is not C#");
    public static readonly Rule ContradictingTags = new("NTS0102", Severity.Warning, "contradicting tags");
    public static readonly Rule UnknownTag = new("NTS0103", Severity.Warning, "unknown tag");
    public static readonly Rule SecondParametersCell = new("NTS0104", Severity.Warning, "second parameters cell");
    public static readonly Rule InjectedCell = new("NTS0105", Severity.Info, "injected cell skipped");
    public static readonly Rule NothingSelected = new("NTS0106", Severity.Warning, "nothing selected");
    public static readonly Rule OptionLine = new("NTS0107", Severity.Warning, "option line not understood");

    public static readonly Rule ParameterType = new("NTS0201", Severity.Error, "parameter type");
    public static readonly Rule OptionClash = new("NTS0202", Severity.Error, "option clash");
    public static readonly Rule ParametersCellStatement = new("NTS0203", Severity.Error, "statement among parameters");
    public static readonly Rule ParameterOverwritten = new("NTS0204", Severity.Warning, "parameter overwritten");
    public static readonly Rule VolatileDefault = new(
        "NTS0205",
        Severity.Warning,
        "default depends on its surroundings"
    );
    public static readonly Rule ParameterUnused = new("NTS0206", Severity.Info, "parameter unused or without help");
    public static readonly Rule ParameterValidation = new("NTS0207", Severity.Error, "validation does not fit");

    public static readonly Rule FromExcludedCell = new("NTS0301", Severity.Error, "value of an excluded cell");
    public static readonly Rule ChangedByExcludedCell = new("NTS0302", Severity.Error, "changed by an excluded cell");
    public static readonly Rule IncludedAsDependency = new("NTS0303", Severity.Info, "cell included as dependency");
    public static readonly Rule UsedBeforeDeclared = new("NTS0304", Severity.Error, "used before it is declared");
    public static readonly Rule DeclaredNowhere = new("NTS0305", Severity.Error, "declared nowhere");
    public static readonly Rule StepsMerged = new("NTS0306", Severity.Info, "cells merged into one step");
    public static readonly Rule MaybeChangedByExcludedCell = new(
        "NTS0307",
        Severity.Info,
        "maybe changed by an excluded cell"
    );
    public static readonly Rule DeclaredAgain = new("NTS0308", Severity.Warning, "declared again");
    public static readonly Rule PatternVariable = new("NTS0309", Severity.Error, "pattern variable used elsewhere");
    public static readonly Rule ExecutionOrder = new("NTS0310", Severity.Warning, "cells ran out of order");

    public static readonly Rule CompilerError = new("NTS0401", Severity.Error, "compiler error");
    public static readonly Rule NamespaceInCell = new("NTS0402", Severity.Error, "namespace in a cell");
    public static readonly Rule ExtensionClassInCell = new("NTS0403", Severity.Error, "extension class in a cell");
    public static readonly Rule NameQualified = new("NTS0404", Severity.Info, "name written qualified");
    public static readonly Rule ConditionalText = new("NTS0405", Severity.Warning, "conditional text dropped");
    public static readonly Rule ReadsItself = new("NTS0406", Severity.Warning, "variable reads itself");

    public static readonly Rule PackageVersion = new("NTS0501", Severity.Warning, "package without exact version");
    public static readonly Rule NotebookPackage = new("NTS0502", Severity.Info, "package of the notebook front-end");
    public static readonly Rule MagicWithoutMeaning = new(
        "NTS0503",
        Severity.Error,
        "magic without meaning in a script"
    );
    public static readonly Rule FromOtherLanguage = new("NTS0504", Severity.Error, "value of another language");
    public static readonly Rule PackageConflict = new("NTS0505", Severity.Error, "package with two versions");
    public static readonly Rule ImportNotFound = new("NTS0506", Severity.Error, "import not found or circular");

    public static readonly Rule DisplayRemoved = new("NTS0601", Severity.Info, "display call removed");
    public static readonly Rule NotebookApiNeeded = new("NTS0602", Severity.Error, "notebook API needed");
    public static readonly Rule PlotRemoved = new("NTS0603", Severity.Info, "plot removed");
    public static readonly Rule WaitsForInput = new("NTS0604", Severity.Error, "waits for input");

    public static readonly Rule Secret = new("NTS0701", Severity.Error, "possible secret");
    public static readonly Rule AbsolutePath = new("NTS0702", Severity.Warning, "absolute path");
    public static readonly Rule RelativePath = new("NTS0703", Severity.Warning, "relative path");

    public static readonly Rule Stale = new("NTS0801", Severity.Error, "output is stale");
    public static readonly Rule Edited = new("NTS0802", Severity.Error, "output was edited");
    public static readonly Rule Missing = new("NTS0803", Severity.Error, "output is missing");
    public static readonly Rule ToolVersion = new("NTS0804", Severity.Warning, "made by another version");

    public static readonly Rule OutputDoesNotCompile = new(
        "NTS0901",
        Severity.Error,
        "generated code does not compile"
    );
    public static readonly Rule RestoreOrBuild = new("NTS0902", Severity.Error, "restore or build failed");

    public static IReadOnlyList<Rule> All { get; } =
    [
        NotANotebook,
        UnsupportedNotebook,
        CellId,
        UnknownMagic,
        ExportedOtherLanguage,
        ContradictingTags,
        UnknownTag,
        SecondParametersCell,
        InjectedCell,
        NothingSelected,
        OptionLine,
        ParameterType,
        OptionClash,
        ParametersCellStatement,
        ParameterOverwritten,
        VolatileDefault,
        ParameterUnused,
        ParameterValidation,
        FromExcludedCell,
        ChangedByExcludedCell,
        IncludedAsDependency,
        UsedBeforeDeclared,
        DeclaredNowhere,
        StepsMerged,
        MaybeChangedByExcludedCell,
        DeclaredAgain,
        PatternVariable,
        ExecutionOrder,
        CompilerError,
        NamespaceInCell,
        ExtensionClassInCell,
        NameQualified,
        ConditionalText,
        ReadsItself,
        PackageVersion,
        NotebookPackage,
        MagicWithoutMeaning,
        FromOtherLanguage,
        PackageConflict,
        ImportNotFound,
        DisplayRemoved,
        NotebookApiNeeded,
        PlotRemoved,
        WaitsForInput,
        Secret,
        AbsolutePath,
        RelativePath,
        Stale,
        Edited,
        Missing,
        ToolVersion,
        OutputDoesNotCompile,
        RestoreOrBuild,
    ];
}
