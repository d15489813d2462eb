namespace NbToScript.Cells;

/// <summary>What the script does with a cell's code when it takes the cell.</summary>
internal enum CellRole
{
    Step,
    Parameters,
    Cleanup,
    Test,
    Injected,
    OtherLanguage,
}
