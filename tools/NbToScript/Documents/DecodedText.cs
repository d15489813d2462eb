namespace NbToScript.Documents;

/// <summary>
/// Text decoded from JSON strings, with the byte offset in the raw file of every UTF-16 unit and of the end.
/// </summary>
internal sealed record DecodedText(string Text, int[] RawOffsets)
{
    /// <summary>Text that lies in its file as it is, from <paramref name="start"/> on.</summary>
    public static DecodedText At(string text, int start)
    {
        var offsets = new int[text.Length + 1];
        Array.Fill(offsets, start);
        return new DecodedText(text, offsets);
    }
}
