using NbToScript.Binding;

namespace NbToScript.Rewriting;

/// <summary>One method of the script: the statements of one or several neighbouring cells.</summary>
internal sealed class ScriptStep
{
    public required List<SubmissionFacts> Parts { get; init; }

    public required bool IsCleanup { get; init; }

    public string Title { get; set; } = "";

    public string MethodName { get; set; } = "";

    public bool IsAsync => Parts.Exists(p => p.HasAwait);

    public bool Contains(Submission submission) => Parts.Exists(p => p.Submission == submission);
}
