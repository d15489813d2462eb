namespace NbToScript.OracleTests;

/// <summary>What a run printed, and the exception that ended it; empty when none did.</summary>
internal sealed record RunResult(string Output, string Failure);
