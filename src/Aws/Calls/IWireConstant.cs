using Amazon.Runtime;

namespace Aws.Calls;

/// <summary>A name from an open list: values that came after this was built pass through unchanged.</summary>
internal interface IWireConstant<TSelf>
    where TSelf : ConstantClass
{
    static abstract TSelf FindValue(string value);
}
