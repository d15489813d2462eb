using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Reflection;
using System.Reflection.Emit;

namespace Spark.Lambdas.Closures;

/// <summary>The fields and methods that a method's code names.</summary>
internal static class IlTokens
{
    private static readonly FrozenDictionary<short, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToFrozenDictionary(code => code.Value);

    public static IReadOnlyList<int> In(byte[] code)
    {
        var tokens = new List<int>();
        var position = 0;
        while (position < code.Length)
        {
            short value = code[position++];
            if (value == 0xFE)
            {
                value = unchecked((short)(0xFE00 | code[position++]));
            }

            var operation = OpCodesByValue[value];
            if (operation.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok)
            {
                tokens.Add(BinaryPrimitives.ReadInt32LittleEndian(code.AsSpan(position)));
            }

            position += SizeOf(operation.OperandType, code, position);
        }

        return tokens;
    }

    private static int SizeOf(OperandType operand, byte[] code, int position) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BinaryPrimitives.ReadInt32LittleEndian(code.AsSpan(position))),
        _ => 4,
    };
}
