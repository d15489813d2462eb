using NbToScript.Binding;

namespace NbToScript.Rewriting;

/// <summary>The parts of one submission, by where they go in the script.</summary>
internal sealed class RewrittenSubmission(Submission submission)
{
    public Submission Submission { get; } = submission;

    /// <summary>Statements, for the step's method.</summary>
    public List<Chunk> Statements { get; } = [];

    /// <summary>Functions, properties, types and constants, for the script class.</summary>
    public List<Chunk> Members { get; } = [];

    /// <summary>Extension methods, for a static class of their own.</summary>
    public List<Chunk> Extensions { get; } = [];
}
