<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>&lt;h3&gt;Actiscope %1&lt;/h3&gt;&lt;p&gt;An oscilloscope for the activation functions of neural networks.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later (GPL-3.0-or-later), without any warranty.&lt;/p&gt;&lt;p&gt;Built with&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Actiscope %1&lt;/h3&gt;&lt;p&gt;神经网络激活函数的示波器。&lt;/p&gt;&lt;p&gt;自由软件，采用 GNU 通用公共许可证第 3 版或更高版本（GPL-3.0-or-later），不提供任何担保。&lt;/p&gt;&lt;p&gt;所用软件库：&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>Approximation</name>
    <message>
        <source>one layer</source>
        <translation>单层</translation>
    </message>
    <message>
        <source>deep</source>
        <translation>深层</translation>
    </message>
    <message>
        <source>pieces after each layer</source>
        <translation>每层之后的段数</translation>
    </message>
    <message>
        <source>one kink per unit</source>
        <translation>每个单元一个折点</translation>
    </message>
    <message>
        <source>Random network of %1 layers of two ReLUs: %2 straight pieces.</source>
        <translation>%1 层、每层两个 ReLU 的随机网络：%2 个直线段。</translation>
    </message>
    <message>
        <source>Tents of %1 layers: %2 straight pieces from %3 units; one hidden layer needs %4.</source>
        <translation>%1 层的帐篷：%3 个单元给出 %2 个直线段；单个隐藏层需要 %4 个。</translation>
    </message>
    <message>
        <source>Pieces of 32 ReLUs with random weights, mean over seeds.</source>
        <translation>32 个随机权重 ReLU 的段数，对种子取平均。</translation>
    </message>
    <message>
        <source>gradient: piece %1 only</source>
        <translation>梯度：只给第 %1 段</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>pair</source>
        <translation>一对</translation>
    </message>
    <message>
        <source>maxout</source>
        <translation>maxout</translation>
    </message>
    <message>
        <source>upside down</source>
        <translation>上下颠倒</translation>
    </message>
    <message>
        <source>Difference of two maxouts, %1 and more pieces, against the target from −1 to 1: largest error %2.</source>
        <translation>两个 maxout 之差（段数为 %1 或更多）与 −1 到 1 上的目标：最大误差 %2。</translation>
    </message>
    <message>
        <source>Maxout of %1 pieces against the target from −1 to 1: largest error %2. At x = %3 piece %4 wins, and the gradient goes to it alone.</source>
        <translation>%1 段的 maxout 与 −1 到 1 上的目标：最大误差 %2。在 x = %3 处第 %4 段胜出，梯度只传给它。</translation>
    </message>
    <message>
        <source>floor %1</source>
        <translation>下限 %1</translation>
    </message>
    <message>
        <source>slope %1</source>
        <translation>斜率 %1</translation>
    </message>
    <message>
        <source>Largest error against the number of units, both logarithmic.</source>
        <translation>最大误差与单元数，均为对数坐标。</translation>
    </message>
    <message>
        <source>%1: stays at %2; the best polynomial of its degree has %3.</source>
        <translation>%1：停留在 %2；同次数的最佳多项式为 %3。</translation>
    </message>
    <message>
        <source>%1: from %2 to %3, slope %4.</source>
        <translation>%1：从 %2 到 %3，斜率 %4。</translation>
    </message>
    <message>
        <source>bump %1–%2</source>
        <translation>凸起 %1–%2</translation>
    </message>
    <message>
        <source>height %1</source>
        <translation>高度 %1</translation>
    </message>
    <message>
        <source>steepness %1</source>
        <translation>陡度 %1</translation>
    </message>
    <message>
        <source>step at %1</source>
        <translation>阶跃位于 %1</translation>
    </message>
    <message>
        <source>target − sum</source>
        <translation>目标 − 和</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>和</translation>
    </message>
    <message>
        <source>Sum of %1 units of %2 against the target from %3 to %4. Largest error %5 at x = %6, mean %7, root mean square %8.</source>
        <translation>%1 个 %2 单元之和与 %3 到 %4 上的目标。最大误差 %5，在 x = %6 处；平均 %7，均方根 %8。</translation>
    </message>
    <message>
        <source>Unit %1: step at %2, steepness %3, height %4.</source>
        <translation>单元 %1：阶跃位于 %2，陡度 %3，高度 %4。</translation>
    </message>
    <message>
        <source>Selected: line %1, %2.</source>
        <translation>已选：直线 %1，%2。</translation>
    </message>
    <message>
        <source>The lines are set by hand.</source>
        <translation>直线由手工设定。</translation>
    </message>
    <message>
        <source>target − fit</source>
        <translation>目标 − 拟合</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>new seed</source>
        <translation>新种子</translation>
    </message>
    <message>
        <source>data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>hidden layers</source>
        <translation>隐藏层</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>parameter of the function</source>
        <translation>函数的参数</translation>
    </message>
    <message>
        <source>initial weights</source>
        <translation>初始权重</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>frozen weights</source>
        <translation>冻结的权重</translation>
    </message>
    <message>
        <source>training settings</source>
        <translation>训练设置</translation>
    </message>
    <message>
        <source>compared function</source>
        <translation>对比的函数</translation>
    </message>
    <message>
        <source>pinned functions</source>
        <translation>固定的函数</translation>
    </message>
    <message>
        <source>view of the curves</source>
        <translation>曲线视图</translation>
    </message>
    <message>
        <source>filter of the gallery</source>
        <translation>图库筛选</translation>
    </message>
    <message>
        <source>view of the networks</source>
        <translation>网络视图</translation>
    </message>
    <message>
        <source>view of the features</source>
        <translation>特征视图</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>view</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>standardizing</source>
        <translation>标准化</translation>
    </message>
    <message>
        <source>zig-zag</source>
        <translation>锯齿形</translation>
    </message>
    <message>
        <source>view of the gradients</source>
        <translation>梯度视图</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>smooth everywhere</source>
        <translation>处处光滑</translation>
    </message>
    <message>
        <source>smooth but at %1</source>
        <translation>除 %1 外光滑</translation>
    </message>
    <message>
        <source>jumps at %1</source>
        <translation>在 %1 处跳跃</translation>
    </message>
    <message>
        <source>bounded</source>
        <translation>有界</translation>
    </message>
    <message>
        <source>bounded: only from below</source>
        <translation>仅有下界</translation>
    </message>
    <message>
        <source>bounded: only from above</source>
        <translation>仅有上界</translation>
    </message>
    <message>
        <source>not bounded</source>
        <translation>无界</translation>
    </message>
    <message>
        <source>none</source>
        <comment>saturation</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>soft, %1</source>
        <translation>软，%1</translation>
    </message>
    <message>
        <source>hard, %1</source>
        <translation>硬，%1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>none</source>
        <comment>kinks</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>odd</source>
        <translation>奇</translation>
    </message>
    <message>
        <source>even</source>
        <translation>偶</translation>
    </message>
    <message>
        <source>none</source>
        <comment>symmetry</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>not a line</source>
        <translation>不是直线</translation>
    </message>
    <message>
        <source>a line</source>
        <translation>一条直线</translation>
    </message>
    <message>
        <source>dead region</source>
        <translation>有死区</translation>
    </message>
    <message>
        <source>no dead region</source>
        <translation>没有死区</translation>
    </message>
    <message>
        <source>no dead region found</source>
        <translation>未发现死区</translation>
    </message>
    <message>
        <source>monotone</source>
        <translation>单调</translation>
    </message>
    <message>
        <source>not monotone</source>
        <translation>不单调</translation>
    </message>
    <message>
        <source>zero-centred</source>
        <translation>以零为中心</translation>
    </message>
    <message>
        <source>not zero-centred</source>
        <translation>不以零为中心</translation>
    </message>
    <message>
        <source>Outputs stay between %1 and %2 and average 0.</source>
        <translation>输出保持在 %1 与 %2 之间，平均为 0。</translation>
    </message>
    <message>
        <source>Outputs stay between %1 and %2.</source>
        <translation>输出保持在 %1 与 %2 之间。</translation>
    </message>
    <message>
        <source>A slope is left for negative x: a unit that is off still learns.</source>
        <translation>x 为负时仍有斜率：关闭的单元仍能学习。</translation>
    </message>
    <message>
        <source>Far left a slope of %1 is left: a unit that is off still learns.</source>
        <translation>最左侧仍有斜率 %1：关闭的单元仍能学习。</translation>
    </message>
    <message>
        <source>For large x the slope is %1: gradients do not fade there.</source>
        <translation>x 很大时斜率为 %1：梯度在那里不会衰减。</translation>
    </message>
    <message>
        <source>Smooth everywhere: the slope never jumps.</source>
        <translation>处处光滑：斜率从不跳跃。</translation>
    </message>
    <message>
        <source>It is not a line: layers of it are more than one.</source>
        <translation>它不是直线：多层胜过一层。</translation>
    </message>
    <message>
        <source>Its slope is 0: no gradient passes.</source>
        <translation>斜率为 0：没有梯度通过。</translation>
    </message>
    <message>
        <source>A line of slope %1: however many layers, it stays one line.</source>
        <translation>斜率为 %1 的直线：无论多少层，仍是一条直线。</translation>
    </message>
    <message>
        <source>For x ≤ %1 the slope is 0: a unit that stays there learns nothing more.</source>
        <translation>x ≤ %1 时斜率为 0：停在那里的单元不再学习。</translation>
    </message>
    <message>
        <source>For x ≥ %1 the slope is 0: a unit that stays there learns nothing more.</source>
        <translation>x ≥ %1 时斜率为 0：停在那里的单元不再学习。</translation>
    </message>
    <message>
        <source>From x = %1 to %2 the slope is 0: no gradient passes there.</source>
        <translation>从 x = %1 到 %2 斜率为 0：没有梯度通过。</translation>
    </message>
    <message>
        <source>It fades on both sides: below %1 and above %2 the slope is under %3.</source>
        <translation>两侧都衰减：低于 %1 和高于 %2 时斜率小于 %3。</translation>
    </message>
    <message>
        <source>Far left it fades: below %1 the slope is under %2.</source>
        <translation>左侧远处衰减：低于 %1 时斜率小于 %2。</translation>
    </message>
    <message>
        <source>Far right it fades: above %1 the slope is under %2.</source>
        <translation>右侧远处衰减：高于 %1 时斜率小于 %2。</translation>
    </message>
    <message>
        <source>Not monotone: more input may mean less output.</source>
        <translation>不单调：输入增大，输出可能减小。</translation>
    </message>
    <message>
        <source>Its slope grows without bound: gradients may explode.</source>
        <translation>斜率无界增长：梯度可能爆炸。</translation>
    </message>
    <message>
        <source>Outputs average %1, not 0.</source>
        <translation>输出平均为 %1，而不是 0。</translation>
    </message>
    <message>
        <source>It is not defined for every x.</source>
        <translation>并非对每个 x 都有定义。</translation>
    </message>
</context>
<context>
    <name>FeatureReadouts</name>
    <message>
        <source>the polynomial is exact: f is a polynomial of this order</source>
        <translation>多项式是精确的：f 本身就是该阶的多项式</translation>
    </message>
    <message>
        <source>b lies on a kink: f has no Taylor series there</source>
        <translation>b 正在折点上：f 在此没有泰勒级数</translation>
    </message>
    <message>
        <source>exact up to the kink at distance %1, useless beyond it</source>
        <translation>到距离 %1 处的折点为止是精确的，越过折点就失效</translation>
    </message>
    <message>
        <source>holds for |w·x| &lt; %1, the distance to the kink</source>
        <translation>在 |w·x| &lt; %1（到折点的距离）内成立</translation>
    </message>
    <message>
        <source>converges everywhere (radius ∞)</source>
        <translation>处处收敛（收敛半径 ∞）</translation>
    </message>
    <message>
        <source>converges for |w·x| &lt; R = %1 (closed form)</source>
        <translation>在 |w·x| &lt; R = %1 内收敛（解析式）</translation>
    </message>
    <message>
        <source>converges everywhere, estimated from the coefficients</source>
        <translation>处处收敛（由系数估计）</translation>
    </message>
    <message>
        <source>converges for |w·x| &lt; R ≈ %1, estimated from the coefficients</source>
        <translation>在 |w·x| &lt; R ≈ %1 内收敛（由系数估计）</translation>
    </message>
    <message>
        <source>largest error on the map: %1</source>
        <translation>图上最大误差：%1</translation>
    </message>
    <message>
        <source>largest error on the map, which lies wholly outside: %1</source>
        <translation>整幅图都在收敛域外，最大误差：%1</translation>
    </message>
    <message>
        <source>x1·x2: f″(b)·w1·w2 = %1</source>
        <translation>x1·x2：f″(b)·w1·w2 = %1</translation>
    </message>
    <message>
        <source>x1·x2: 2·f″(b)·w1·w2 = %1</source>
        <translation>x1·x2：2·f″(b)·w1·w2 = %1</translation>
    </message>
    <message>
        <source>; |f″| is largest at b = %1: %2</source>
        <translation>；|f″| 在 b = %1 处最大：%2</translation>
    </message>
    <message>
        <source>; f″ is 0 on every piece</source>
        <translation>；f″ 在每一段上都为 0</translation>
    </message>
    <message>
        <source>one neuron</source>
        <translation>一个神经元</translation>
    </message>
    <message>
        <source>a unit of the network</source>
        <translation>网络的一个单元</translation>
    </message>
    <message>
        <source>four neurons that multiply</source>
        <translation>做乘法的四个神经元</translation>
    </message>
    <message>
        <source>two opposite neurons</source>
        <translation>两个相反的神经元</translation>
    </message>
    <message>
        <source>the whole network</source>
        <translation>整个网络</translation>
    </message>
    <message>
        <source>There is no network yet.</source>
        <translation>还没有网络。</translation>
    </message>
    <message>
        <source>The network has no hidden units; add a layer in the Classifier view.</source>
        <translation>网络没有隐藏单元；请在分类器视图中添加一层。</translation>
    </message>
    <message>
        <source>Only a network with one hidden layer is a sum of such neurons; this one has more. Its first layer can be expanded unit by unit.</source>
        <translation>只有单隐藏层网络才是这类神经元之和；当前网络的隐藏层更多。可以逐个展开其第一层的单元。</translation>
    </message>
    <message>
        <source>The network&apos;s inputs are not x1 and x2 alone; choose these two features in the Classifier view.</source>
        <translation>网络的输入不只是 x1 和 x2；请在分类器视图中只选这两个特征。</translation>
    </message>
    <message>
        <source>A maxout unit takes the largest of several sums; it is no function of one w·x + b.</source>
        <translation>Maxout 单元取若干加权和中的最大值，不是单个 w·x + b 的函数。</translation>
    </message>
    <message>
        <source>The first hidden layer has fewer units.</source>
        <translation>第一隐藏层没有这么多单元。</translation>
    </message>
    <message>
        <source>f″(b) = 0 here: these four neurons have no curvature to multiply with. Move b.</source>
        <translation>此处 f″(b) = 0：四个神经元没有可用来相乘的曲率。请移动 b。</translation>
    </message>
    <message>
        <source>%1 units expanded around (%2, %3); all series converge within distance %4</source>
        <translation>%1 个单元在 (%2, %3) 附近展开；距离 %4 以内所有级数都收敛</translation>
    </message>
    <message>
        <source>as a product of x1 and x2 over [−1, 1]²: largest error %1</source>
        <translation>作为 [−1, 1]² 上 x1 与 x2 的乘积：最大误差 %1</translation>
    </message>
    <message>
        <source>output weights ±1/(4λ²f″(b)) = ±%1</source>
        <translation>输出权重 ±1/(4λ²f″(b)) = ±%1</translation>
    </message>
    <message>
        <source>interaction Δ = y(+,+) − y(+,−) − y(−,+) + y(−,−) = %1</source>
        <translation>交互作用 Δ = y(+,+) − y(+,−) − y(−,+) + y(−,−) = %1</translation>
    </message>
    <message>
        <source>largest error for |z| ≤ 0.6 R: %1; up to the edge (%2 % of the map): %3; outside: %4</source>
        <translation>|z| ≤ 0.6 R 内最大误差：%1；直到边缘（占图的 %2 %）：%3；带外：%4</translation>
    </message>
    <message>
        <source>sum over the units</source>
        <translation>对各单元求和</translation>
    </message>
    <message>
        <source>the two cancel</source>
        <translation>两者相消</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>loss %1 · accuracy %2 %</source>
        <translation>损失 %1 · 准确率 %2 %</translation>
    </message>
    <message>
        <source>%1 activation functions: f and f′</source>
        <translation>%1 个激活函数：f 与 f′</translation>
    </message>
    <message>
        <source>x = %1:  f(x) = %2,  f′(x) = %3
Saturated: %4;  small slope: %5
Dead: %6</source>
        <translation>x = %1：f(x) = %2，f′(x) = %3
饱和：%4；小斜率：%5
死区：%6</translation>
    </message>
    <message>
        <source>%1: %2 units in a row, w = %3, b = %4, x = %5</source>
        <translation>%1：%2 个单元串联，w = %3，b = %4，x = %5</translation>
    </message>
    <message>
        <source>%1: the network that trains</source>
        <translation>%1：正在训练的网络</translation>
    </message>
    <message>
        <source>%1: a random network of %2 layers of %3 units</source>
        <translation>%1：%2 层、每层 %3 个单元的随机网络</translation>
    </message>
    <message>
        <source>%1: the way down in two bowls</source>
        <translation>%1：两个碗中的下降路径</translation>
    </message>
    <message>
        <source>loss %1 · RMSE %2 · R² %3</source>
        <translation>损失 %1 · RMSE %2 · R² %3</translation>
    </message>
    <message>
        <source>loss %1</source>
        <translation>损失 %1</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>轮次 %1</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>tests</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>lines of units</source>
        <translation>单元的直线</translation>
    </message>
    <message>
        <source>line by hand</source>
        <translation>手动直线</translation>
    </message>
</context>
<context>
    <name>FormulaProblem</name>
    <message>
        <source>the formula is empty</source>
        <translation>公式为空</translation>
    </message>
    <message>
        <source>longer than %1 characters</source>
        <translation>超过 %1 个字符</translation>
    </message>
    <message>
        <source>formulas have no character &apos;%1&apos;</source>
        <translation>公式中没有字符“%1”</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a number</source>
        <translation>“%1”不是数</translation>
    </message>
    <message>
        <source>&apos;=&apos; alone has no meaning here; write == to compare</source>
        <translation>单独的“=”在此没有意义；比较请写 ==</translation>
    </message>
    <message>
        <source>expected an operator or the end, found &apos;%1&apos;</source>
        <translation>此处应为运算符或结尾，却是“%1”</translation>
    </message>
    <message>
        <source>expected a number, a name or &apos;(&apos; before the end</source>
        <translation>结尾之前还缺一个数、名称或“(”</translation>
    </message>
    <message>
        <source>expected a number, a name or &apos;(&apos;, found &apos;%1&apos;</source>
        <translation>此处应为数、名称或“(”，却是“%1”</translation>
    </message>
    <message>
        <source>expected &apos;%1&apos; before the end</source>
        <translation>结尾之前还缺“%1”</translation>
    </message>
    <message>
        <source>expected &apos;%1&apos;, found &apos;%2&apos;</source>
        <translation>此处应为“%1”，却是“%2”</translation>
    </message>
    <message>
        <source>unknown name &apos;%1&apos;. Allowed: %2</source>
        <translation>未知名称“%1”。可用：%2</translation>
    </message>
    <message>
        <source>unknown name &apos;%1&apos;; did you mean %2? Allowed: %3</source>
        <translation>未知名称“%1”；是否指 %2？可用：%3</translation>
    </message>
    <message>
        <source>nested deeper than %1</source>
        <translation>嵌套超过 %1 层</translation>
    </message>
    <message>
        <source>too many nested operations</source>
        <translation>嵌套的运算太多</translation>
    </message>
    <message>
        <source>more than %1 operations when its functions are written out</source>
        <translation>展开其中的函数后超过 %1 次运算</translation>
    </message>
    <message>
        <source>a quotient followed by a factor can be read in two ways; write %1</source>
        <translation>商之后直接跟因子会有两种读法；请写成 %1</translation>
    </message>
    <message>
        <source>an exponent followed by a factor can be read in two ways; write %1</source>
        <translation>指数之后直接跟因子会有两种读法；请写成 %1</translation>
    </message>
    <message>
        <source>comparisons cannot be chained; write a &lt; x and x &lt; b</source>
        <translation>比较不能连写；请写成 a &lt; x and x &lt; b</translation>
    </message>
    <message>
        <source>&apos;%1&apos; takes at least %2 values</source>
        <translation>“%1”至少需要 %2 个值</translation>
    </message>
    <message>
        <source>&apos;%1&apos; takes %2 to %3 values</source>
        <translation>“%1”需要 %2 到 %3 个值</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation>第 %1 列：%2</translation>
    </message>
    <message>
        <source>or</source>
        <translation>或</translation>
    </message>
    <message>
        <source>&apos;%1&apos; takes one value</source>
        <translation>“%1”需要一个值</translation>
    </message>
    <message>
        <source>&apos;%1&apos; takes %2 values</source>
        <translation>“%1”需要 %2 个值</translation>
    </message>
</context>
<context>
    <name>FunctionRanking</name>
    <message>
        <source>exact name</source>
        <translation>名称相同</translation>
    </message>
    <message>
        <source>also called %1</source>
        <translation>又名 %1</translation>
    </message>
    <message>
        <source>begins with “%1”</source>
        <translation>以“%1”开头</translation>
    </message>
    <message>
        <source>second word</source>
        <translation>后面的词匹配</translation>
    </message>
    <message>
        <source>contains “%1”</source>
        <translation>含有“%1”</translation>
    </message>
</context>
<context>
    <name>GalleryNotes</name>
    <message>
        <source>kink at 0</source>
        <translation>在 0 处有折点</translation>
    </message>
    <message>
        <source>slope 1 everywhere</source>
        <translation>斜率处处为 1</translation>
    </message>
    <message>
        <source>jumps at θ = 0</source>
        <translation>在 θ = 0 处跳跃</translation>
    </message>
    <message>
        <source>not monotone</source>
        <translation>不单调</translation>
    </message>
    <message>
        <source>slope 0 at 0</source>
        <translation>0 处斜率为 0</translation>
    </message>
    <message>
        <source>f′ = f</source>
        <translation>f′ = f</translation>
    </message>
    <message>
        <source>undefined up to 0</source>
        <translation>x ≤ 0 无定义</translation>
    </message>
    <message>
        <source>plateau −1</source>
        <translation>平台 −1</translation>
    </message>
    <message>
        <source>slope 1 at 0</source>
        <translation>0 处斜率为 1</translation>
    </message>
    <message>
        <source>slope 1.0507 right</source>
        <translation>右侧斜率 1.0507</translation>
    </message>
    <message>
        <source>0.693 at 0</source>
        <translation>0 处为 0.693</translation>
    </message>
    <message>
        <source>1 at 0</source>
        <translation>0 处为 1</translation>
    </message>
    <message>
        <source>slope 0.5 to 1.5</source>
        <translation>斜率 0.5 至 1.5</translation>
    </message>
    <message>
        <source>lowest −0.278</source>
        <translation>最低 −0.278</translation>
    </message>
    <message>
        <source>slope ≤ 1.0998</source>
        <translation>斜率 ≤ 1.0998</translation>
    </message>
    <message>
        <source>dead below −3</source>
        <translation>−3 以下为死区</translation>
    </message>
    <message>
        <source>lowest −0.170</source>
        <translation>最低 −0.170</translation>
    </message>
    <message>
        <source>lowest −0.164</source>
        <translation>最低 −0.164</translation>
    </message>
    <message>
        <source>lowest −0.309</source>
        <translation>最低 −0.309</translation>
    </message>
    <message>
        <source>never below 0</source>
        <translation>从不小于 0</translation>
    </message>
    <message>
        <source>slope 0 to 2</source>
        <translation>斜率 0 至 2</translation>
    </message>
    <message>
        <source>repeats after 2π</source>
        <translation>周期 2π</translation>
    </message>
    <message>
        <source>unbounded, not monotone</source>
        <translation>无界，不单调</translation>
    </message>
    <message>
        <source>dead left</source>
        <translation>左侧为死区</translation>
    </message>
    <message>
        <source>reaches 6</source>
        <translation>可达 6</translation>
    </message>
    <message>
        <source>slope 2 at 1</source>
        <translation>1 处斜率为 2</translation>
    </message>
    <message>
        <source>slope 0.01 left</source>
        <translation>左侧斜率 0.01</translation>
    </message>
    <message>
        <source>slope 0.25 left</source>
        <translation>左侧斜率 0.25</translation>
    </message>
    <message>
        <source>slope 0.229 left</source>
        <translation>左侧斜率 0.229</translation>
    </message>
    <message>
        <source>jumps at θ = 1</source>
        <translation>在 θ = 1 处跳跃</translation>
    </message>
    <message>
        <source>jumps at ±0.5</source>
        <translation>在 ±0.5 处跳跃</translation>
    </message>
    <message>
        <source>dead within ±0.5</source>
        <translation>±0.5 之内为死区</translation>
    </message>
    <message>
        <source>slope ≤ 1/4</source>
        <translation>斜率 ≤ 1/4</translation>
    </message>
    <message>
        <source>flat beyond ±3</source>
        <translation>±3 之外平坦</translation>
    </message>
    <message>
        <source>never above 0</source>
        <translation>从不大于 0</translation>
    </message>
    <message>
        <source>1.000 at x = 1</source>
        <translation>x = 1 处为 1.000</translation>
    </message>
    <message>
        <source>flat beyond ±1</source>
        <translation>±1 之外平坦</translation>
    </message>
    <message>
        <source>0.9 only at 9</source>
        <translation>到 9 才达 0.9</translation>
    </message>
    <message>
        <source>limits ±π/2</source>
        <translation>极限 ±π/2</translation>
    </message>
    <message>
        <source>slope 1.128 at 0</source>
        <translation>0 处斜率 1.128</translation>
    </message>
    <message>
        <source>limits ±1</source>
        <translation>极限 ±1</translation>
    </message>
</context>
<context>
    <name>GalleryTile</name>
    <message>
        <source>chosen, filtered out</source>
        <translation>已选，被筛除</translation>
    </message>
    <message>
        <source>%1 ns · %2 ×</source>
        <translation>%1 ns · %2 ×</translation>
    </message>
    <message>
        <source>Drawing of %1</source>
        <translation>%1 的图像</translation>
    </message>
    <message>
        <source>f and f′ from %1 to %2; %3</source>
        <translation>f 与 f′，从 %1 到 %2；%3</translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <translation>%1，已选</translation>
    </message>
    <message>
        <source>f: %1 ns, f with f′: %2 ns per float, %3 × ReLU</source>
        <translation>f：每个浮点数 %1 ns；f 与 f′：%2 ns，为 ReLU 的 %3 倍</translation>
    </message>
</context>
<context>
    <name>GradientChain</name>
    <message>
        <source>%1·|w| at most</source>
        <translation>至多 %1·|w|</translation>
    </message>
    <message>
        <source>– w = %1</source>
        <translation>– w = %1</translation>
    </message>
    <message>
        <source>through all %1 units</source>
        <translation>穿过全部 %1 个单元</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>%1 units of %2 in a row, w = %3. Through all of them passes %4: %5.</source>
        <translation>%1 个 %2 单元串联，w = %3。穿过全部单元的为 %4：%5。</translation>
    </message>
    <message>
        <source>Unit %1: z = %2, slope %3, ∂out/∂z = %4.</source>
        <translation>单元 %1：z = %2，斜率 %3，∂out/∂z = %4。</translation>
    </message>
</context>
<context>
    <name>GradientLayers</name>
    <message>
        <source>step / w</source>
        <translation>步长 / w</translation>
    </message>
    <message>
        <source>output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>第 %1 层</translation>
    </message>
    <message>
        <source>a layer</source>
        <translation>每层</translation>
    </message>
    <message>
        <source>a layer, as predicted</source>
        <translation>每层，与预测一致</translation>
    </message>
    <message>
        <source>a layer; predicted %1</source>
        <translation>每层；预测 %1</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>% saturated</source>
        <translation>% 饱和</translation>
    </message>
    <message>
        <source>% dead</source>
        <translation>% 死亡</translation>
    </message>
    <message>
        <source>% zero</source>
        <translation>% 为零</translation>
    </message>
    <message>
        <source>%1 layers. δ changes by %2 a layer; in the first it is %3: %4.</source>
        <translation>%1 层。δ 每层变为 %2 倍；第一层为 %3：%4。</translation>
    </message>
    <message>
        <source>Predicted: %1.</source>
        <translation>预测：%1。</translation>
    </message>
    <message>
        <source>%1 % saturated, %2 % dead, %3 % zero.</source>
        <translation>%1 % 饱和，%2 % 死亡，%3 % 为零。</translation>
    </message>
</context>
<context>
    <name>GradientZones</name>
    <message>
        <source>exploding</source>
        <translation>爆炸</translation>
    </message>
    <message>
        <source>alive</source>
        <translation>存活</translation>
    </message>
    <message>
        <source>shrinking</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>零</translation>
    </message>
</context>
<context>
    <name>Handout</name>
    <message>
        <source>Question:</source>
        <translation>问题：</translation>
    </message>
    <message>
        <source>Answer:</source>
        <translation>答案：</translation>
    </message>
    <message>
        <source>Activation functions: what a network does with them</source>
        <translation>激活函数：网络用它们做什么</translation>
    </message>
</context>
<context>
    <name>LinearRegions</name>
    <message>
        <source>regions &gt; %1</source>
        <translation>区域 &gt; %1</translation>
    </message>
    <message>
        <source>linear regions: more than %1, not drawn; at most %2</source>
        <translation>线性区域：超过 %1，未绘出；最多 %2</translation>
    </message>
    <message>
        <source>linear regions: %1 of at most %2</source>
        <translation>线性区域：%1，最多 %2</translation>
    </message>
    <message>
        <source>Linear regions: the network sees more than x1 and x2, so it is not straight anywhere.</source>
        <translation>线性区域：网络的输入不只有 x1 和 x2，因此处处都不是直的。</translation>
    </message>
    <message>
        <source>Linear regions: only with functions that are straight piece by piece, such as ReLU, Leaky ReLU, abs, step or maxout.</source>
        <translation>线性区域：只适用于分段线性的函数，如 ReLU、Leaky ReLU、abs、step 或 maxout。</translation>
    </message>
    <message>
        <source>regions %1 ≤ %2</source>
        <translation>区域 %1 ≤ %2</translation>
    </message>
</context>
<context>
    <name>MapWords</name>
    <message>
        <source>σ(y) = %1 %2 · y = %3 at (%4, %5)</source>
        <translation>σ(y) = %1 %2 · y = %3，位于 (%4, %5)</translation>
    </message>
    <message>
        <source>, distance %1</source>
        <translation>，距离 %1</translation>
    </message>
    <message>
        <source>▲ is %1, ● is %2.</source>
        <translation>▲ 是 %1，● 是 %2。</translation>
    </message>
    <message>
        <source> · test %1</source>
        <translation>· 测试 %1</translation>
    </message>
    <message>
        <source>test %1</source>
        <translation>测试 %1</translation>
    </message>
    <message>
        <source>y = %1 at (%2, %3)</source>
        <translation>y = %1，位于 (%2, %3)</translation>
    </message>
    <message>
        <source> · target %1, %2 off</source>
        <translation>· 目标 %1，偏差 %2</translation>
    </message>
    <message>
        <source>y = %1 at x1 = %2</source>
        <translation>y = %1，位于 x1 = %2</translation>
    </message>
</context>
<context>
    <name>NetworkDrawing</name>
    <message>
        <source>dead</source>
        <translation>死亡</translation>
    </message>
</context>
<context>
    <name>Readouts</name>
    <message>
        <source>everywhere</source>
        <translation>处处</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 (%2 % of the range)</source>
        <translation>%1（占范围的 %2 %）</translation>
    </message>
    <message>
        <source>%1 M samples/s</source>
        <translation>%1 百万样本/秒</translation>
    </message>
    <message>
        <source>%1 k samples/s</source>
        <translation>%1 千样本/秒</translation>
    </message>
    <message>
        <source>epoch %1 · loss %2 · accuracy %3 %</source>
        <translation>轮次 %1 · 损失 %2 · 准确率 %3 %</translation>
    </message>
    <message>
        <source>dead hidden units: 0</source>
        <translation>死亡的隐藏单元：0</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>f′(x) = %1</source>
        <translation>f′(x) = %1</translation>
    </message>
    <message>
        <source>, f″(x) = %1</source>
        <translation>，f″(x) = %1</translation>
    </message>
    <message>
        <source>, piece %1 wins</source>
        <translation>，第 %1 段胜出</translation>
    </message>
    <message>
        <source> · test %1 %</source>
        <translation> · 测试 %1 %</translation>
    </message>
    <message>
        <source>Nothing moves in the hidden layers: f&apos; = 0 everywhere, so their gradient is exactly %1. Only the output layer learns.</source>
        <translation>隐藏层毫无变化：处处 f&apos; = 0，因此梯度恰为 %1。只有输出层在学习。</translation>
    </message>
    <message>
        <source>hidden units that cannot learn: %1 of %2 (saturated so deeply that f&apos; rounds to 0)</source>
        <translation>无法学习的隐藏单元：%1 / %2（饱和过深，f&apos; 舍入为 0）</translation>
    </message>
    <message>
        <source>dead hidden units: %1 of %2 (f&apos; = 0 for every sample, so they cannot learn)</source>
        <translation>死亡的隐藏单元：%1 / %2（对每个样本 f&apos; = 0，因此无法学习）</translation>
    </message>
    <message>
        <source>Stopped: the number of epochs is reached.</source>
        <translation>已停止：达到设定的轮数。</translation>
    </message>
    <message>
        <source>Stopped: the accuracy is reached.</source>
        <translation>已停止：达到设定的准确率。</translation>
    </message>
    <message>
        <source>Stopped: the loss is reached.</source>
        <translation>已停止：达到设定的损失。</translation>
    </message>
    <message>
        <source>, revived %1 times</source>
        <translation>，复活 %1 次</translation>
    </message>
    <message>
        <source>dead: all %1 samples lie where f′ = 0 (z from %2 to %3)%4</source>
        <translation>死亡：全部 %1 个样本都落在 f′ = 0 处（z 从 %2 到 %3）%4</translation>
    </message>
    <message>
        <source>cannot learn: f′ = 0 everywhere</source>
        <translation>无法学习：处处 f′ = 0</translation>
    </message>
    <message>
        <source>stuck: f′ rounds to 0 for all %1 samples (z from %2 to %3)%4</source>
        <translation>卡住：对全部 %1 个样本 f′ 舍入为 0（z 从 %2 到 %3）%4</translation>
    </message>
    <message>
        <source>mostly saturated: %1 of %2 samples%3</source>
        <translation>大多饱和：%2 个样本中的 %1 个%3</translation>
    </message>
    <message>
        <source>%1 samples exactly at a kink%2</source>
        <translation>%1 个样本恰在折点上%2</translation>
    </message>
    <message>
        <source>revived %1 times</source>
        <translation>复活 %1 次</translation>
    </message>
    <message>
        <source>right ▲ %1 ● %2, wrong ▲ %3 ● %4</source>
        <translation>正确 ▲ %1 ● %2，错误 ▲ %3 ● %4</translation>
    </message>
    <message>
        <source>Diverged in epoch %1, layer %2; the weights before it are kept. Lower the learning rate and press Reset.</source>
        <translation>第 %1 轮第 %2 层发散；保留此前的权重。请降低学习率并按“重置”。</translation>
    </message>
    <message>
        <source>y = %1·x1 %2·x2 %3
|network − line| ≤ %4, however many layers</source>
        <translation>y = %1·x1 %2·x2 %3
无论多少层，|网络 − 直线| ≤ %4</translation>
    </message>
    <message>
        <source>RReLU: evaluation slope %1; loss with random slopes %2 (%3 draws) against %4 evaluated: gap %5 ± %6</source>
        <translation>RReLU：评估斜率 %1；随机斜率的损失 %2（%3 次抽取），评估时为 %4：差距 %5 ± %6</translation>
    </message>
    <message>
        <source>Training ends: %1 has no finite value or slope at z = %2, which unit %3 of layer %4 meets. Another function helps, a smaller learning rate does not.</source>
        <translation>训练结束：%1 在 z = %2 处没有有限的值或斜率，第 %4 层的单元 %3 遇到了它。换一个函数有用，降低学习率没有用。</translation>
    </message>
    <message>
        <source>%1; at x = %2: f = %3, f&apos; = %4. Saturated: %5. Small slope: %6. Dead: %7.</source>
        <translation>%1；在 x = %2 处：f = %3，f&apos; = %4。饱和：%5。小斜率：%6。死区：%7。</translation>
    </message>
    <message>
        <source>%1 %2 %3 of %4</source>
        <translation>%1 %2 %3/%4</translation>
    </message>
    <message>
        <source>right: </source>
        <translation>正确：</translation>
    </message>
    <message>
        <source>Linear: %1</source>
        <translation>线性：%1</translation>
    </message>
    <message>
        <source>Compared: %1</source>
        <translation>对比：%1</translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <translation>所选：%1</translation>
    </message>
    <message>
        <source>Vanishing gradient: layer %1 gets %2 of the output layer&apos;s.</source>
        <translation>梯度消失：第 %1 层得到的梯度只有输出层的 %2 倍。</translation>
    </message>
    <message>
        <source>The loss rose from %1 to %2: the rate is too large.</source>
        <translation>损失从 %1 升到 %2：学习率太大。</translation>
    </message>
    <message>
        <source>Exploding gradient: layer %1 gets %2 times the output layer&apos;s.</source>
        <translation>梯度爆炸：第 %1 层得到的梯度是输出层的 %2 倍。</translation>
    </message>
    <message>
        <source>Layer %1 is saturated: f&apos; is almost 0 for %2 % of its outputs.</source>
        <translation>第 %1 层饱和：%2 % 的输出处 f&apos; 几乎为 0。</translation>
    </message>
    <message>
        <source>The loss jumps between %1 and %2: the rate is too large.</source>
        <translation>损失在 %1 与 %2 之间跳动：学习率太大。</translation>
    </message>
    <message>
        <source>A steeper function or larger initial weights help.</source>
        <translation>换用更陡的函数或更大的初始权重会有帮助。</translation>
    </message>
    <message>
        <source>A smaller learning rate helps.</source>
        <translation>减小学习率会有帮助。</translation>
    </message>
    <message>
        <source>Smaller initial weights help.</source>
        <translation>减小初始权重会有帮助。</translation>
    </message>
    <message>
        <source>Smaller weights or a smaller learning rate help.</source>
        <translation>减小权重或学习率会有帮助。</translation>
    </message>
    <message>
        <source>The mean of f(z) is %1; %2 % of z saturate, %3 % are dead.</source>
        <translation>f(z) 的均值为 %1；%2 % 的 z 饱和，%3 % 为死区。</translation>
    </message>
    <message>
        <source>%1 from the left, %2 from the right</source>
        <translation>左侧 %1，右侧 %2</translation>
    </message>
    <message>
        <source> (left %1, right %2)</source>
        <translation>（左 %1，右 %2）</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>name of a function; %2 stands for its Chinese name</comment>
        <translation>%2 %1</translation>
    </message>
    <message>
        <source>epoch %1 · loss %2 · RMSE %3 · R² %4</source>
        <translation>第 %1 轮 · 损失 %2 · RMSE %3 · R² %4</translation>
    </message>
    <message>
        <source> · test RMSE %1</source>
        <translation>· 测试 RMSE %1</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Actiscope did not end properly. A session without a file was kept on %1. Restore it?</source>
        <translation>Actiscope 上次未正常退出。%1 自动保留了一个尚未存盘的会话。要恢复吗？</translation>
    </message>
    <message>
        <source>Actiscope did not end properly. Unsaved changes of %1 were kept on %2. Restore them?</source>
        <translation>Actiscope 上次未正常退出。%2 自动保留了 %1 中未保存的更改。要恢复吗？</translation>
    </message>
</context>
<context>
    <name>SampleStep</name>
    <message>
        <source>Backward: δ = Wᵀδ ⊙ f′(z)</source>
        <translation>反向：δ = Wᵀδ ⊙ f′(z)</translation>
    </message>
    <message>
        <source>hinge</source>
        <translation>合页</translation>
    </message>
    <message>
        <source>Update: w ← w − η·δ·h with η = %1</source>
        <translation>更新：w ← w − η·δ·h，η = %1</translation>
    </message>
    <message>
        <source>%1 at (%2, %3), target %4: loss %5, after the step &lt;b&gt;%6&lt;/b&gt;</source>
        <translation>%1 位于 (%2, %3)，目标 %4：损失 %5，更新后 &lt;b&gt;%6&lt;/b&gt;</translation>
    </message>
    <message>
        <source>w ← w − η·δ·h, η = %1; loss %2 → %3</source>
        <translation>w ← w − η·δ·h，η = %1；损失 %2 → %3</translation>
    </message>
    <message>
        <source>Backward: δ = ∂loss/∂h ⊙ f′(z); a skip connection adds the ∂loss/∂h behind it to Wᵀδ</source>
        <translation>反向：δ = ∂loss/∂h ⊙ f′(z)；跳跃连接把其后损失的导数 ∂loss/∂h 加到 Wᵀδ 上</translation>
    </message>
    <message>
        <source>One formula</source>
        <translation>一个公式</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前向</translation>
    </message>
</context>
<context>
    <name>SessionJson</name>
    <message>
        <source>The session is of version %1, newer than this program&apos;s %2; it is shown as far as it is understood.</source>
        <translation>此会话的版本为 %1，高于本程序支持的版本 %2；仅显示能够识别的部分。</translation>
    </message>
    <message>
        <source>Not understood, kept when saving: %1.</source>
        <translation>以下内容无法识别，保存时会原样保留：%1。</translation>
    </message>
</context>
<context>
    <name>ShownNumber</name>
    <message>
        <source>undefined</source>
        <translation>未定义</translation>
    </message>
</context>
<context>
    <name>StepDrawing</name>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>loss %1</source>
        <translation>损失 %1</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>目标 %1</translation>
    </message>
</context>
<context>
    <name>TaskBar</name>
    <message>
        <source>triangles and circles</source>
        <translation>三角形与圆</translation>
    </message>
    <message>
        <source>ring</source>
        <translation>环</translation>
    </message>
    <message>
        <source>XOR</source>
        <translation>异或</translation>
    </message>
    <message>
        <source>two clusters</source>
        <translation>两个簇</translation>
    </message>
    <message>
        <source>spiral</source>
        <translation>螺旋</translation>
    </message>
    <message>
        <source>moons</source>
        <translation>双月</translation>
    </message>
    <message>
        <source>above a sine</source>
        <translation>正弦上方</translation>
    </message>
    <message>
        <source>above a cubic</source>
        <translation>三次曲线上方</translation>
    </message>
    <message>
        <source>above |x|</source>
        <translation>|x| 上方</translation>
    </message>
    <message>
        <source>my own samples</source>
        <translation>我的样本</translation>
    </message>
    <message>
        <source>By File › Import samples, or by hand in the map</source>
        <translation>通过“文件 › 导入样本”，或在图中手绘</translation>
    </message>
    <message>
        <source>above a typed line</source>
        <translation>键入的曲线之上</translation>
    </message>
    <message>
        <source>numbers: plane</source>
        <translation>数值：平面</translation>
    </message>
    <message>
        <source>numbers: two bumps</source>
        <translation>数值：两个凸起</translation>
    </message>
    <message>
        <source>numbers: typed</source>
        <translation>数值：键入公式</translation>
    </message>
</context>
<context>
    <name>TaskForms</name>
    <message>
        <source>samples</source>
        <translation>样本数</translation>
    </message>
    <message>
        <source>Number of generated samples</source>
        <translation>生成的样本数</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>test share</source>
        <translation>测试占比</translation>
    </message>
    <message>
        <source>Part of the samples that only tests; they are drawn hollow</source>
        <translation>只用于测试的样本所占比例；它们画成空心</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>initial weights</source>
        <translation>初始权重</translation>
    </message>
    <message>
        <source>U(−1/√n, 1/√n)</source>
        <translation>U(−1/√n, 1/√n)</translation>
    </message>
    <message>
        <source>gain 1/√E[f²]</source>
        <translation>增益 1/√E[f²]</translation>
    </message>
    <message>
        <source>all zero</source>
        <translation>全零</translation>
    </message>
    <message>
        <source>learn α of PReLU, β of Swish</source>
        <translation>学习 PReLU 的 α、Swish 的 β</translation>
    </message>
    <message>
        <source>Training changes the parameter, layer by layer; the slider starts it again</source>
        <translation>训练逐层改变该参数；拖动滑块则从新值重新开始</translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>gradient descent</source>
        <translation>梯度下降</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>cross-entropy</source>
        <translation>交叉熵</translation>
    </message>
    <message>
        <source>squared error</source>
        <translation>平方误差</translation>
    </message>
    <message>
        <source>hinge</source>
        <translation>合页</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Samples per update</source>
        <translation>每次更新的样本数</translation>
    </message>
    <message>
        <source>all samples</source>
        <translation>全部样本</translation>
    </message>
    <message>
        <source>new order in every epoch</source>
        <translation>每轮重新打乱顺序</translation>
    </message>
    <message>
        <source>rate over time</source>
        <translation>学习率变化</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>恒定</translation>
    </message>
    <message>
        <source>a tenth per period</source>
        <translation>每周期降为十分之一</translation>
    </message>
    <message>
        <source>cosine to a hundredth</source>
        <translation>余弦降至百分之一</translation>
    </message>
    <message>
        <source>period</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Epochs of one step, or of the cosine</source>
        <translation>一级阶梯或整个余弦的轮数</translation>
    </message>
    <message>
        <source>Penalty on Σ|w|</source>
        <translation>对 Σ|w| 的惩罚</translation>
    </message>
    <message>
        <source>Penalty on Σw²/2</source>
        <translation>对 Σw²/2 的惩罚</translation>
    </message>
    <message>
        <source>stop at epoch</source>
        <translation>停止于轮次</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>stop at accuracy</source>
        <translation>停止于准确率</translation>
    </message>
    <message>
        <source>Of the training set; 0 = never</source>
        <translation>指训练集；0 = 从不</translation>
    </message>
    <message>
        <source>stop at loss</source>
        <translation>停止于损失</translation>
    </message>
    <message>
        <source>What the network is given, at least one</source>
        <translation>网络的输入特征，至少一个</translation>
    </message>
    <message>
        <source>standardize</source>
        <translation>标准化</translation>
    </message>
    <message>
        <source>x1 and x2 get mean 0 and standard deviation 1 before the network sees them</source>
        <translation>网络看到之前，x1 和 x2 变为均值 0、标准差 1</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>Learning rate over time</source>
        <translation>学习率随时间的变化</translation>
    </message>
    <message>
        <source>Penalties on weights</source>
        <translation>权重惩罚</translation>
    </message>
    <message>
        <source>End</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>absolute error</source>
        <translation>绝对误差</translation>
    </message>
    <message>
        <source>skip connections: h + f(z)</source>
        <translation>跳跃连接：h + f(z)</translation>
    </message>
    <message>
        <source>A hidden layer as wide as the one before adds what that one handed on. The gradient comes back the same way, past f′.</source>
        <translation>与前一层同宽的隐藏层会加上前一层传来的值；梯度也沿同一路径绕过 f′ 传回。</translation>
    </message>
    <message>
        <source>largest gradient</source>
        <translation>梯度上限</translation>
    </message>
    <message>
        <source>Limit of the norm of the gradient of an update. A larger one is scaled down to it; 0 = no limit</source>
        <translation>一次更新的梯度范数上限；更大的梯度按比例缩小到该值；0 = 不限制</translation>
    </message>
    <message>
        <source>Deep networks</source>
        <translation>深层网络</translation>
    </message>
    <message>
        <source>Triangles lie above this formula of x</source>
        <translation>三角形位于这个 x 的公式之上</translation>
    </message>
    <message>
        <source>The number of a sample as a formula of x1 and x2</source>
        <translation>样本的数值，写成 x1 和 x2 的公式</translation>
    </message>
    <message>
        <source>task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>What is learned of a sample: its class, or a number</source>
        <translation>从样本学习什么：类别，或一个数值</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Standard deviation added to each coordinate, in sets of numbers to the number</source>
        <translation>加到每个坐标上的标准差；数值数据集则加到数值上</translation>
    </message>
</context>
<context>
    <name>ViewTable</name>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>图库</translation>
    </message>
    <message>
        <source>Classifier</source>
        <translation>分类器</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>特征组合</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>Approximation</source>
        <translation>逼近</translation>
    </message>
</context>
<context>
    <name>ZigZag</name>
    <message>
        <source>Outputs of %1</source>
        <translation>%1 的输出</translation>
    </message>
    <message>
        <source>%1, centred</source>
        <translation>%1，已中心化</translation>
    </message>
    <message>
        <source>centred</source>
        <translation>已中心化</translation>
    </message>
    <message>
        <source>rate · λmax = %1</source>
        <translation>学习率 · λmax = %1</translation>
    </message>
    <message>
        <source>start, drag</source>
        <translation>起点，可拖动</translation>
    </message>
    <message>
        <source>The function has no value for some inputs, so there is no loss.</source>
        <translation>该函数对某些输入没有值，因此没有损失。</translation>
    </message>
    <message>
        <source>The path leaves the bowl.</source>
        <translation>路径离开了碗。</translation>
    </message>
    <message>
        <source>It comes within 1 % of the distance after %1 steps.</source>
        <translation>%1 步后，它到最小值的距离不超过起始距离的 1 %。</translation>
    </message>
    <message>
        <source>It does not come within 1 % of the distance.</source>
        <translation>它到最小值的距离始终大于起始距离的 1 %。</translation>
    </message>
    <message>
        <source>Loss over w1 and w2, condition %1. The path starts at %2, %3; its length is %4 times the distance. %5</source>
        <translation>w1 和 w2 上的损失，条件数 %1。路径起于 %2、%3；其长度是距离的 %4 倍。%5</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::ActionTable</name>
    <message>
        <source>&amp;Open session…</source>
        <translation>打开会话(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save session</source>
        <translation>保存会话(&amp;S)</translation>
    </message>
    <message>
        <source>Save session &amp;as…</source>
        <translation>会话另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Export picture…</source>
        <translation>导出图片(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Curves</source>
        <translation>曲线(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;lassifier</source>
        <translation>分类器(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation>深色主题(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation>播放或暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Step one epoch</source>
        <translation>单步一轮(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Reset (same seed)</source>
        <translation>重置（同一种子）(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;New seed</source>
        <translation>新种子(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;About Actiscope</source>
        <translation>关于 Actiscope(&amp;A)</translation>
    </message>
    <message>
        <source>Export &amp;data as CSV…</source>
        <translation>导出数据为 CSV(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Copy picture of the view</source>
        <translation>复制视图图片(&amp;C)</translation>
    </message>
    <message>
        <source>Galler&amp;y</source>
        <translation>图库(&amp;Y)</translation>
    </message>
    <message>
        <source>Export &amp;weights as CSV…</source>
        <translation>导出权重为 CSV(&amp;W)…</translation>
    </message>
    <message>
        <source>Export as &amp;PyTorch script…</source>
        <translation>导出为 PyTorch 脚本(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Import samples from CSV…</source>
        <translation>从 CSV 导入样本(&amp;I)…</translation>
    </message>
    <message>
        <source>Copy session as &amp;text</source>
        <translation>将会话复制为文本(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Paste session</source>
        <translation>粘贴会话(&amp;P)</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>首选项(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Black and white</source>
        <translation>黑白主题(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Normal text and lines</source>
        <translation>正常文字和线条(&amp;N)</translation>
    </message>
    <message>
        <source>La&amp;rge text and lines</source>
        <translation>大号文字和线条(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Activation function</source>
        <translation>激活函数(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Properties and numerics of the curves</source>
        <translation>曲线的性质与数值(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Lab of the classifier</source>
        <translation>分类器的实验室(&amp;L)</translation>
    </message>
    <message>
        <source>Feature&amp;s</source>
        <translation>特征组合(&amp;S)</translation>
    </message>
    <message>
        <source>L&amp;essons</source>
        <translation>课程(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Chart and timeline of the classifier</source>
        <translation>分类器的曲线图与时间线(&amp;C)</translation>
    </message>
    <message>
        <source>Export as N&amp;umPy script…</source>
        <translation>导出为 NumPy 脚本(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;New session</source>
        <translation>新建会话(&amp;N)</translation>
    </message>
    <message>
        <source>C&amp;hoose a function…</source>
        <translation>选择函数(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Menu bar</source>
        <translation>菜单栏(&amp;M)</translation>
    </message>
    <message>
        <source>L&amp;ine of status</source>
        <translation>状态栏(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Film of the training…</source>
        <translation>训练影片(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Handout of lessons…</source>
        <translation>课程讲义(&amp;H)…</translation>
    </message>
    <message>
        <source>Grad&amp;ients</source>
        <translation>梯度(&amp;I)</translation>
    </message>
    <message>
        <source>Appro&amp;ximation</source>
        <translation>逼近(&amp;X)</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::ActivationPicker</name>
    <message>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>Thresholds and shrinkage</source>
        <translation>阈值与收缩</translation>
    </message>
    <message>
        <source>Sigmoids and bells</source>
        <translation>S 形与钟形</translation>
    </message>
    <message>
        <source>Rectifiers</source>
        <translation>整流函数</translation>
    </message>
    <message>
        <source>Smooth rectifiers</source>
        <translation>平滑整流函数</translation>
    </message>
    <message>
        <source>Gated: x times a gate</source>
        <translation>门控：x 乘以门</translation>
    </message>
    <message>
        <source>Powers and logarithms</source>
        <translation>幂与对数</translation>
    </message>
    <message>
        <source>Periodic</source>
        <translation>周期函数</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>自定义</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::ApproximationPanel</name>
    <message>
        <source>One input</source>
        <translation>单输入</translation>
    </message>
    <message>
        <source>Maxout</source>
        <translation>Maxout</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::Autosave</name>
    <message>
        <source>no file can be made in %1</source>
        <translation>无法在 %1 中创建文件</translation>
    </message>
    <message>
        <source>Unsaved changes are not kept for the case of a crash: %1</source>
        <translation>无法为意外退出自动保留未保存的更改：%1</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::BornDeadPanel</name>
    <message>
        <source>Networks that are done</source>
        <translation>已完成的网络</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>%1, %2 layers, 2 inputs: networks whose outputs are all 0 for %3 samples, of %4 seeds.</source>
        <translation>%1，%2 层，2 个输入：在 %4 个种子中，对 %3 个样本输出全为 0 的网络。</translation>
    </message>
    <message>
        <source>Nothing counted yet</source>
        <translation>尚未统计</translation>
    </message>
    <message>
        <source>Press Count: each width gets a bar, as high as the share of networks that answer 0 to everything.</source>
        <translation>按“统计”：每个宽度对应一个条形，其高度为对所有输入都输出 0 的网络所占比例。</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::BornDeadPicture</name>
    <message>
        <source>Share born dead, by width</source>
        <translation>按宽度的生来即死比例</translation>
    </message>
    <message>
        <source>width %1: %2 %</source>
        <translation>宽度 %1：%2 %</translation>
    </message>
    <message>
        <source>units in each layer</source>
        <translation>每层的单元数</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::BowlPlot</name>
    <message>
        <source>Drag the start, or move it with the arrow keys</source>
        <translation>拖动起点，或用方向键移动它</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::ChainPage</name>
    <message>
        <source>units</source>
        <translation>单元数</translation>
    </message>
    <message>
        <source>Units in a row</source>
        <translation>串联的单元</translation>
    </message>
    <message>
        <source>Weight of each unit</source>
        <translation>每个单元的权重</translation>
    </message>
    <message>
        <source>Bias of each unit</source>
        <translation>每个单元的偏置</translation>
    </message>
    <message>
        <source>What the first unit is given</source>
        <translation>第一个单元的输入</translation>
    </message>
    <message>
        <source>slope f′(z)</source>
        <translation>斜率 f′(z)</translation>
    </message>
    <message>
        <source>factor w · f′(z)</source>
        <translation>因子 w · f′(z)</translation>
    </message>
    <message>
        <source>∂out/∂z</source>
        <translation>∂out/∂z</translation>
    </message>
    <message>
        <source>before, through all</source>
        <translation>之前，穿过全部</translation>
    </message>
    <message>
        <source>%1 units in a row</source>
        <translation>%1 个单元串联</translation>
    </message>
    <message>
        <source>with w = %1, through all</source>
        <translation>w = %1 时，穿过全部</translation>
    </message>
    <message>
        <source>unit %1: z = %2</source>
        <translation>单元 %1：z = %2</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::ChainPicture</name>
    <message>
        <source>Units in a row</source>
        <translation>串联的单元</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::ChallengeBar</name>
    <message>
        <source>Hand in…</source>
        <translation>提交…</translation>
    </message>
    <message>
        <source>Writes the session to a file, and copies the line that goes with it to the clipboard</source>
        <translation>把会话写入文件，并把对应的一行文字复制到剪贴板</translation>
    </message>
    <message>
        <source>Line to hand in</source>
        <translation>要提交的一行</translation>
    </message>
    <message>
        <source>This challenge needs these unchanged: %1</source>
        <translation>这个挑战要求不改变：%1</translation>
    </message>
    <message>
        <source>Done. Hand in the session with its line.</source>
        <translation>完成。请提交会话文件和这一行文字。</translation>
    </message>
    <message>
        <source>Not done yet: every number needs a ✓.</source>
        <translation>还没完成：每个数都要有 ✓。</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::CircuitList</name>
    <message>
        <source>What is expanded</source>
        <translation>展开的对象</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::ClassLegend</name>
    <message>
        <source>Triangles are expected where y &gt; 0, circles where y &lt; 0</source>
        <translation>y &gt; 0 处应为三角形，y &lt; 0 处应为圆</translation>
    </message>
    <message>
        <source>The colour of a sample is its number, that of the map the output</source>
        <translation>样本的颜色是它的数值，地图的颜色是输出</translation>
    </message>
    <message>
        <source>The curve is the output, the discs are the samples, higher the larger their number</source>
        <translation>曲线是输出，圆点是样本，数值越大位置越高</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::ClassifierPane</name>
    <message>
        <source>Decision map of the network on the left</source>
        <translation>左侧网络的决策图</translation>
    </message>
    <message>
        <source>Decision map of the network with the chosen activation</source>
        <translation>所选激活函数网络的决策图</translation>
    </message>
    <message>
        <source>Activation of the network on the left</source>
        <translation>左侧网络的激活函数</translation>
    </message>
    <message>
        <source>The network to compare with: by default linear</source>
        <translation>用于对比的网络：默认为线性</translation>
    </message>
    <message>
        <source>Lines of units</source>
        <translation>单元的直线</translation>
    </message>
    <message>
        <source>1 ▲ · 2 ● · Delete · Esc</source>
        <translation>1 ▲ · 2 ● · Delete · Esc</translation>
    </message>
    <message>
        <source>same data, seed, weights</source>
        <translation>相同的数据、种子、权重</translation>
    </message>
    <message>
        <source>none: one network</source>
        <translation>无：只看一个网络</translation>
    </message>
    <message>
        <source>w·x + b = 0 of each unit of the first layer, with the number of the unit</source>
        <translation>第一层每个单元的 w·x + b = 0，带单元编号</translation>
    </message>
    <message>
        <source>Output as probability</source>
        <translation>以概率显示输出</translation>
    </message>
    <message>
        <source>The output as the probability of ▲: lines where σ(y) is 0.1, 0.25, 0.75, 0.9, and the scale of the colours</source>
        <translation>把输出看作 ▲ 的概率：σ(y) 等于 0.1、0.25、0.75、0.9 的线，以及颜色标尺</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Show the network on the left as well</source>
        <translation>同时显示左边的网络</translation>
    </message>
    <message>
        <source>Where every unit keeps its piece the network is one plane. The most that n lines cut: 1 + n + n(n − 1)/2.</source>
        <translation>每个单元都停留在自己的一段上时，网络就是一个平面。n 条直线最多切出 1 + n + n(n − 1)/2 块。</translation>
    </message>
    <message>
        <source>1 highest · 2 lowest · Delete · Esc</source>
        <translation>1 最大值 · 2 最小值 · Delete · Esc</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Linear regions</source>
        <translation>线性区域</translation>
    </message>
    <message>
        <source>Residuals</source>
        <translation>残差</translation>
    </message>
    <message>
        <source>A bar at each sample: up where its number is above the output, down where it is below. The whole range of colours is half the map.</source>
        <translation>每个样本处一根短线：样本的数值高于输出时向上，低于输出时向下。整个颜色范围的长度是地图高度的一半。</translation>
    </message>
    <message>
        <source>Enter · Delete · Esc</source>
        <translation>Enter · Delete · Esc</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>直线</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::ClassifierPanel</name>
    <message>
        <source>5 epochs/s</source>
        <translation>5 轮/秒</translation>
    </message>
    <message>
        <source>60 epochs/s</source>
        <translation>60 轮/秒</translation>
    </message>
    <message>
        <source>1000 epochs/s</source>
        <translation>1000 轮/秒</translation>
    </message>
    <message>
        <source>full speed</source>
        <translation>全速</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>竞赛</translation>
    </message>
    <message>
        <source>Race: the present task for many activations and seeds</source>
        <translation>竞赛：用许多激活函数和种子完成当前任务</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search: draws formulas, trains the present task with each, and ranks them</source>
        <translation>搜索：抽取公式，用每个公式训练当前任务，并排名</translation>
    </message>
    <message>
        <source>Experiments</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>Experiments over seeds: forgetting, noise, nearly linear functions</source>
        <translation>多个种子的实验：遗忘、噪声、接近线性的函数</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::ComparisonSheet</name>
    <message>
        <source>Features or units</source>
        <translation>特征还是单元</translation>
    </message>
    <message>
        <source>C&amp;ompare</source>
        <translation>比较(&amp;O)</translation>
    </message>
    <message>
        <source>The classifier&apos;s task, solved by a linear model with typed-in features and by hidden units without them (%1 seeds, %2 epochs).</source>
        <translation>分类器的任务：用手工特征的线性模型，与不用手工特征的隐藏单元相比（%1 个种子，%2 轮）。</translation>
    </message>
    <message>
        <source>Typed-in features against hidden units</source>
        <translation>手工特征与隐藏单元的比较</translation>
    </message>
    <message>
        <source>inputs and units</source>
        <translation>输入与单元</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>solved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Training …</source>
        <translation>训练中……</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 个中的 %1 个</translation>
    </message>
    <message>
        <source>Cancelled, or there are no samples.</source>
        <translation>已取消，或没有样本。</translation>
    </message>
    <message>
        <source>Hidden units find the features themselves; typed-in ones must happen to fit the task.</source>
        <translation>隐藏单元自己找到特征；手工特征必须恰好适合任务。</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::ConditionStrip</name>
    <message>
        <source>κ of every function</source>
        <translation>每个函数的 κ</translation>
    </message>
    <message>
        <source>A click compares with that function</source>
        <translation>单击即与该函数比较</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::CoursePanel</name>
    <message>
        <source>Resume here</source>
        <translation>从此处继续</translation>
    </message>
    <message>
        <source>Loss of both networks over the epochs</source>
        <translation>两个网络的损失随轮次的变化</translation>
    </message>
    <message>
        <source>What the chart shows</source>
        <translation>图表内容</translation>
    </message>
    <message>
        <source>Forget what came after this epoch and train on from here; momentum starts anew</source>
        <translation>丢弃此轮之后的内容并从这里继续训练；动量重新开始</translation>
    </message>
    <message>
        <source>; from epoch %1 on: %2</source>
        <translation>；从第 %1 轮起：%2</translation>
    </message>
    <message>
        <source>loss (log)</source>
        <translation>损失（对数）</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>Norm of the gradient</source>
        <translation>梯度的范数</translation>
    </message>
    <message>
        <source>learned α, β</source>
        <translation>学到的 α、β</translation>
    </message>
    <message>
        <source>Epoch %1 of %2. Loss: compared %3, chosen %4</source>
        <translation>第 %1 轮，共 %2 轮。损失：对照 %3，所选 %4</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::CurvePlot</name>
    <message>
        <source>slopes that training draws</source>
        <translation>训练抽取的斜率</translation>
    </message>
    <message>
        <source>one draw</source>
        <translation>一次抽取</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::CurvesPanel</name>
    <message>
        <source>Plot of the activation function and its derivative</source>
        <translation>激活函数及其导数的曲线图</translation>
    </message>
    <message>
        <source>Probe x</source>
        <translation>探针 x</translation>
    </message>
    <message>
        <source>&amp;Probe at x =</source>
        <translation>探针 x =(&amp;P)</translation>
    </message>
    <message>
        <source>Saturated:</source>
        <translation>饱和：</translation>
    </message>
    <message>
        <source>Dead:</source>
        <translation>死区：</translation>
    </message>
    <message>
        <source>f(x) = %1</source>
        <translation>f(x) = %1</translation>
    </message>
    <message>
        <source>Facts about the function</source>
        <translation>函数的性质</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>Numerics</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Small slope:</source>
        <translation>小斜率：</translation>
    </message>
    <message>
        <source>What computers make of the function: arithmetic, the textbook&apos;s formula, slopes at a kink</source>
        <translation>计算机如何处理此函数：算术、教科书公式、折点处的斜率</translation>
    </message>
    <message>
        <source>About the function</source>
        <translation>关于此函数</translation>
    </message>
    <message>
        <source>Numerics: %1</source>
        <translation>数值：%1</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::DataStrip</name>
    <message>
        <source>Data set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>More about the data</source>
        <translation>更多数据设置</translation>
    </message>
    <message>
        <source>Your own samples, noise, how many samples, test share</source>
        <translation>自己的样本、噪声、样本数、测试比例</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::DataTab</name>
    <message>
        <source>x1: mean %1, deviation %2
x2: mean %3, deviation %4</source>
        <translation>x1：均值 %1，标准差 %2
x2：均值 %3，标准差 %4</translation>
    </message>
    <message>
        <source>The network sees mean 0, deviation 1.</source>
        <translation>网络看到的是均值 0、标准差 1。</translation>
    </message>
    <message>
        <source>The mouse on the maps</source>
        <translation>鼠标在图上的作用</translation>
    </message>
    <message>
        <source>zooms and moves the map</source>
        <translation>缩放和移动视图</translation>
    </message>
    <message>
        <source>draws: left ▲, right ●, dragging moves</source>
        <translation>绘制：左键 ▲，右键 ●，拖动移动</translation>
    </message>
    <message>
        <source>removes samples</source>
        <translation>擦除样本</translation>
    </message>
    <message>
        <source>Remove all samples</source>
        <translation>删除全部样本</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>From CSV…</source>
        <translation>从 CSV 导入…</translation>
    </message>
    <message>
        <source>Drawing turns the data into samples of your own; training goes on with them. Undo takes every stroke back. With the keyboard arrows move a cross over the map, 1 and 2 place ▲ and ●, Delete removes.</source>
        <translation>手绘会把数据变成您自己的样本；训练会用它们继续。每一笔都可以撤销。用键盘时，方向键在图上移动十字，1 和 2 放置 ▲ 和 ●，Delete 删除。</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::DeathChart</name>
    <message>
        <source>%1: dead units by rate</source>
        <translation>%1：死亡单元与学习率</translation>
    </message>
    <message>
        <source>full batch</source>
        <translation>全批量</translation>
    </message>
    <message>
        <source>batch %1</source>
        <translation>批量 %1</translation>
    </message>
    <message>
        <source>Share of dead units against learning rate and batch</source>
        <translation>死亡单元比例与学习率、批量的关系</translation>
    </message>
    <message>
        <source>%1, rate %2: %3 % dead</source>
        <translation>%1，学习率 %2：%3 % 死亡</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::DeathPanel</name>
    <message>
        <source>The present network and task with several learning rates and batches: the share of hidden units whose slope is 0 for every sample at the end.</source>
        <translation>当前网络和任务，采用多种学习率和批量：最后对每个样本斜率都为 0 的隐藏单元所占比例。</translation>
    </message>
    <message>
        <source>Mean share of dead units</source>
        <translation>死亡单元的平均比例</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Count the dead</source>
        <translation>统计死亡单元</translation>
    </message>
    <message>
        <source>A dot per seed, hollow where training diverged; the line is their mean.</source>
        <translation>每个种子一个点，训练发散则为空心；线为其均值。</translation>
    </message>
    <message>
        <source>The network has no hidden units that could die.</source>
        <translation>网络没有可能死亡的隐藏单元。</translation>
    </message>
    <message>
        <source>%1 runs of %2 epochs on the present task.</source>
        <translation>在当前任务上运行 %1 次，每次 %2 轮。</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>rate %1</source>
        <translation>学习率 %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Press Count the dead: the network learns with every rate, batch and seed, and each run becomes a dot.</source>
        <translation>按“统计死亡单元”：网络用每个学习率、批量和种子各训练一次，每次运行是一个点。</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::DecisionPlot</name>
    <message>
        <source>x1</source>
        <comment>axis</comment>
        <translation>x1</translation>
    </message>
    <message>
        <source>x2</source>
        <comment>axis</comment>
        <translation>x2</translation>
    </message>
    <message>
        <source>y</source>
        <comment>axis</comment>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::DensityLayer</name>
    <message>
        <source>pre-activations z</source>
        <translation>预激活 z</translation>
    </message>
    <message>
        <source>density of z</source>
        <translation>z 的密度</translation>
    </message>
    <message>
        <source>density
of f(z)</source>
        <translation>f(z) 的
密度</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>均值 %1</translation>
    </message>
    <message>
        <source>%1 % at %2</source>
        <translation>%1 % 在 %2</translation>
    </message>
    <message>
        <source>piles up at %1</source>
        <translation>堆积在 %1</translation>
    </message>
    <message>
        <source>of z are dead</source>
        <translation>的 z 为死区</translation>
    </message>
    <message>
        <source>of z saturate</source>
        <translation>的 z 饱和</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::DepthBar</name>
    <message>
        <source>layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>Layers of the random network</source>
        <translation>随机网络的层数</translation>
    </message>
    <message>
        <source>width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Units in each layer</source>
        <translation>每层的单元数</translation>
    </message>
    <message>
        <source>gain</source>
        <translation>增益</translation>
    </message>
    <message>
        <source>All weights times this</source>
        <translation>所有权重乘以此数</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>How the weights are drawn</source>
        <translation>权重如何抽取</translation>
    </message>
    <message>
        <source>U(±1/√n)</source>
        <translation>U(±1/√n)</translation>
    </message>
    <message>
        <source>U(−1/√n, 1/√n), the common heuristic</source>
        <translation>U(−1/√n, 1/√n)，常用的经验做法</translation>
    </message>
    <message>
        <source>1/√E[f²]</source>
        <translation>1/√E[f²]</translation>
    </message>
    <message>
        <source>keeps E[z²] at 1</source>
        <translation>使 E[z²] 保持为 1</translation>
    </message>
    <message>
        <source>all zero</source>
        <translation>全零</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>更多…</translation>
    </message>
    <message>
        <source>More about the random network</source>
        <translation>随机网络的更多设置</translation>
    </message>
    <message>
        <source>biases, sd</source>
        <translation>偏置标准差</translation>
    </message>
    <message>
        <source>Standard deviation of the biases</source>
        <translation>偏置的标准差</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Seed of the random network</source>
        <translation>随机网络的种子</translation>
    </message>
    <message>
        <source>skip connections: x + f(z)</source>
        <translation>跳跃连接：x + f(z)</translation>
    </message>
    <message>
        <source>LSUV: every layer&apos;s sd of z is 1</source>
        <translation>LSUV：每层 z 的标准差为 1</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::DepthPage</name>
    <message>
        <source>rms by layer</source>
        <translation>各层的均方根</translation>
    </message>
    <message>
        <source>Born dead</source>
        <translation>生来即死</translation>
    </message>
    <message>
        <source>%1 units × %2 samples, log₁₀</source>
        <translation>%1 个单元 × %2 个样本，log₁₀</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::DifferenceLayer</name>
    <message>
        <source>%1 at x = %2</source>
        <translation>%1，x = %2</translation>
    </message>
    <message>
        <source>f − %1</source>
        <translation>f − %1</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::DisplayBar</name>
    <message>
        <source>Draw f″ by automatic differentiation</source>
        <translation>用自动微分画出 f″</translation>
    </message>
    <message>
        <source>Draw |f′| on a logarithmic axis at the right: how fast a gradient dies</source>
        <translation>在右侧的对数坐标轴上画 |f′|：梯度消失得有多快</translation>
    </message>
    <message>
        <source>trai&amp;l</source>
        <translation>轨迹(&amp;L)</translation>
    </message>
    <message>
        <source>While a parameter moves, its last curves stay and fade</source>
        <translation>参数变化时，之前的曲线保留片刻并逐渐淡出</translation>
    </message>
    <message>
        <source>small slope below ε =</source>
        <translation>小斜率阈值 ε =</translation>
    </message>
    <message>
        <source>Slope threshold epsilon</source>
        <translation>斜率阈值 epsilon</translation>
    </message>
    <message>
        <source>Second derivative f″</source>
        <translation>二阶导数 f″</translation>
    </message>
    <message>
        <source>log |f′|</source>
        <translation>log |f′|</translation>
    </message>
    <message>
        <source>|f′| on a log axis</source>
        <translation>对数轴上的 |f′|</translation>
    </message>
    <message>
        <source>Trail</source>
        <translation>轨迹</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::EpochReadout</name>
    <message>
        <source>epoch %1</source>
        <translation>轮次 %1</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>轮</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::ErrorChart</name>
    <message>
        <source>to the edge</source>
        <translation>到边缘</translation>
    </message>
    <message>
        <source>to 0.6 R</source>
        <translation>到 0.6 R</translation>
    </message>
    <message>
        <source>no error at any order</source>
        <translation>任何阶都没有误差</translation>
    </message>
    <message>
        <source>Largest error over the order of the polynomial</source>
        <translation>最大误差随多项式阶数的变化</translation>
    </message>
    <message>
        <source>Largest |f − polynomial| on the maps: up to the edge of the band and up to 0.6 of it. Click or drag sets the order.</source>
        <translation>图上 |f − 多项式| 的最大值：到带的边缘以及到其 0.6 处。单击或拖动可设定阶数。</translation>
    </message>
    <message>
        <source>order %1: error up to 0.6 R %2, up to the edge %3</source>
        <translation>%1 阶：到 0.6 R 的误差 %2，到边缘的误差 %3</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::ExpansionMaps</name>
    <message>
        <source>network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>gate</source>
        <translation>乘法门</translation>
    </message>
    <message>
        <source>two neurons</source>
        <translation>两个神经元</translation>
    </message>
    <message>
        <source>neuron</source>
        <translation>神经元</translation>
    </message>
    <message>
        <source>on the whole map</source>
        <translation>整幅图上</translation>
    </message>
    <message>
        <source>inside the edge</source>
        <translation>边缘以内</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>带外</translation>
    </message>
    <message>
        <source>term %1</source>
        <translation>项 %1</translation>
    </message>
    <message>
        <source>polynomial</source>
        <translation>多项式</translation>
    </message>
    <message>
        <source>rest</source>
        <translation>余项</translation>
    </message>
    <message>
        <source>order %1</source>
        <translation>%1 阶</translation>
    </message>
    <message>
        <source>%1 − polynomial</source>
        <translation>%1 − 多项式</translation>
    </message>
    <message>
        <source>Map of the neuron over x1 and x2</source>
        <translation>神经元在 x1、x2 上的图</translation>
    </message>
    <message>
        <source>Map of the polynomial over x1 and x2</source>
        <translation>多项式在 x1、x2 上的图</translation>
    </message>
    <message>
        <source>Map of the rest, neuron − polynomial, over x1 and x2</source>
        <translation>余项（神经元 − 多项式）在 x1、x2 上的图</translation>
    </message>
    <message>
        <source>Neuron = polynomial + rest</source>
        <translation>神经元 = 多项式 + 余项</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::ExperimentPanel</name>
    <message>
        <source>No runs yet</source>
        <translation>还没有运行</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>导出 CSV…</translation>
    </message>
    <message>
        <source>There are no samples.</source>
        <translation>没有样本。</translation>
    </message>
    <message>
        <source>Cancelled after %1 of %2 runs.</source>
        <translation>已取消，完成 %2 次运行中的 %1 次。</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::FactorReadout</name>
    <message>
        <source>δ, first over last layer: %1; factor per layer, measured: %2</source>
        <translation>δ，首层比末层：%1；每层因子，实测：%2</translation>
    </message>
    <message>
        <source>; predicted: %1</source>
        <translation>；预测：%1</translation>
    </message>
    <message>
        <source>born dead</source>
        <translation>生来即死</translation>
    </message>
    <message>
        <source>measured, %1 seeds</source>
        <translation>实测，%1 个种子</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>预测</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::FactsColumn</name>
    <message>
        <source>Facts about the function</source>
        <translation>函数的性质</translation>
    </message>
    <message>
        <source>range of f</source>
        <translation>f 的值域</translation>
    </message>
    <message>
        <source>range of f′</source>
        <translation>f′ 的值域</translation>
    </message>
    <message>
        <source>saturation left</source>
        <translation>左侧饱和</translation>
    </message>
    <message>
        <source>saturation right</source>
        <translation>右侧饱和</translation>
    </message>
    <message>
        <source>kinks</source>
        <translation>折点</translation>
    </message>
    <message>
        <source>mean of f′(z)²</source>
        <translation>f′(z)² 的均值</translation>
    </message>
    <message>
        <source>symmetry</source>
        <translation>对称性</translation>
    </message>
    <message>
        <source>mean of f(z)</source>
        <translation>f(z) 的均值</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>检查表</translation>
    </message>
    <message>
        <source>All…</source>
        <translation>全部…</translation>
    </message>
    <message>
        <source>All properties</source>
        <translation>全部性质</translation>
    </message>
    <message>
        <source>Everything that is computed of the function, and the numbers at the probe</source>
        <translation>对此函数计算的一切，以及探针处的数值</translation>
    </message>
    <message>
        <source>Keep this function with its parameters in the plot, to compare; at most %1. A click on the name of a curve hides it.</source>
        <translation>把此函数连同参数留在图中以便比较，最多 %1 个。点击曲线的名称可将其隐藏。</translation>
    </message>
    <message>
        <source>P&amp;in this curve</source>
        <translation>固定此曲线(&amp;I)</translation>
    </message>
    <message>
        <source>P&amp;in %1</source>
        <translation>固定 %1(&amp;I)</translation>
    </message>
    <message>
        <source>kinks and jumps</source>
        <translation>折点与跳跃</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::FeatureBar</name>
    <message>
        <source>&amp;unit</source>
        <translation>单元(&amp;U)</translation>
    </message>
    <message>
        <source>in &amp;float32</source>
        <translation>用 &amp;float32</translation>
    </message>
    <message>
        <source>Weight of x1</source>
        <translation>x1 的权重</translation>
    </message>
    <message>
        <source>Weight of x2</source>
        <translation>x2 的权重</translation>
    </message>
    <message>
        <source>Bias, around which f is expanded</source>
        <translation>偏置，f 在此处展开</translation>
    </message>
    <message>
        <source>Scale λ of the gate</source>
        <translation>乘法门的尺度 λ</translation>
    </message>
    <message>
        <source>order =</source>
        <translation>阶数 =</translation>
    </message>
    <message>
        <source>Order of the Taylor polynomial</source>
        <translation>泰勒多项式的阶数</translation>
    </message>
    <message>
        <source>Unit of the first hidden layer</source>
        <translation>第一隐藏层的单元</translation>
    </message>
    <message>
        <source>Compute the gate in single precision, as training does: below some λ rounding eats the difference</source>
        <translation>像训练时一样用单精度计算乘法门：λ 太小时舍入误差会淹没差值</translation>
    </message>
    <message>
        <source>aro&amp;und x =</source>
        <translation>展开点(&amp;U) x =</translation>
    </message>
    <message>
        <source>x1 of the point around which the network is expanded</source>
        <translation>网络展开点的 x1</translation>
    </message>
    <message>
        <source>x2 of the point around which the network is expanded</source>
        <translation>网络展开点的 x2</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::FeaturesPanel</name>
    <message>
        <source>Plot of f and its Taylor polynomial</source>
        <translation>f 及其泰勒多项式的图</translation>
    </message>
    <message>
        <source>Drag the dotted line: it is the bias b, around which f is expanded</source>
        <translation>拖动虚线：它是偏置 b，f 在此处展开</translation>
    </message>
    <message>
        <source>Copies the whole polynomial as LaTeX</source>
        <translation>把整个多项式复制为 LaTeX</translation>
    </message>
    <message>
        <source>converges</source>
        <translation>收敛</translation>
    </message>
    <message>
        <source>does not hold here</source>
        <translation>在此不成立</translation>
    </message>
    <message>
        <source>Nothing to expand</source>
        <translation>没有可展开的对象</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Copy LaTeX</source>
        <translation>复制 LaTeX</translation>
    </message>
    <message>
        <source>all on</source>
        <translation>全部打开</translation>
    </message>
    <message>
        <source>along the diagonal</source>
        <translation>沿对角线</translation>
    </message>
    <message>
        <source>f and its polynomial</source>
        <translation>f 及其多项式</translation>
    </message>
    <message>
        <source>x = (%1, %2): exact %3, polynomial %4, rest %5; the series %6</source>
        <translation>x = (%1, %2)：精确值 %3，多项式 %4，余项 %5；级数%6</translation>
    </message>
    <message>
        <source>Numbers of the expansion</source>
        <translation>展开的数值</translation>
    </message>
    <message>
        <source>Radius, errors, products and interaction in words</source>
        <translation>用文字说明半径、误差、乘积项与交互作用</translation>
    </message>
    <message>
        <source>error by order</source>
        <translation>误差与阶数</translation>
    </message>
    <message>
        <source>terms</source>
        <translation>各项</translation>
    </message>
    <message>
        <source>All terms on</source>
        <translation>打开所有项</translation>
    </message>
    <message>
        <source>click = off</source>
        <translation>单击 = 关闭</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>Surprises</source>
        <translation>意外发现</translation>
    </message>
    <message>
        <source>Features or units</source>
        <translation>特征还是单元</translation>
    </message>
    <message>
        <source>Typed-in features against hidden units</source>
        <translation>手工特征与隐藏单元的比较</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>What is expanded, and surprises</source>
        <translation>展开的对象与意外发现</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::FilmDialog</name>
    <message>
        <source>Film of the training</source>
        <translation>训练影片</translation>
    </message>
    <message>
        <source>animated GIF</source>
        <translation>动画 GIF</translation>
    </message>
    <message>
        <source>folder of PNG pictures</source>
        <translation>PNG 图片文件夹</translation>
    </message>
    <message>
        <source>&amp;From epoch</source>
        <translation>起始轮次(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;To epoch</source>
        <translation>结束轮次(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Seconds</source>
        <translation>秒数(&amp;S)</translation>
    </message>
    <message>
        <source>Si&amp;ze in pixels</source>
        <translation>尺寸（像素）(&amp;Z)</translation>
    </message>
    <message>
        <source>F&amp;orm</source>
        <translation>形式(&amp;O)</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::FilterChip</name>
    <message>
        <source>%1: is</source>
        <translation>%1：是</translation>
    </message>
    <message>
        <source>%1: is not</source>
        <translation>%1：否</translation>
    </message>
    <message>
        <source>%1: either</source>
        <translation>%1：不限</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::FormulaEdit</name>
    <message>
        <source>Formula f(x)</source>
        <translation>公式 f(x)</translation>
    </message>
    <message>
        <source>First unary function a</source>
        <translation>第一个一元函数 a</translation>
    </message>
    <message>
        <source>Binary function of a and b</source>
        <translation>a 与 b 的二元函数</translation>
    </message>
    <message>
        <source>Second unary function b</source>
        <translation>第二个一元函数 b</translation>
    </message>
    <message>
        <source>Random formula</source>
        <translation>随机公式</translation>
    </message>
    <message>
        <source>A random formula from the space in which Swish was found</source>
        <translation>从发现 Swish 的搜索空间中随机取一个公式</translation>
    </message>
    <message>
        <source>f′ by automatic differentiation, exact</source>
        <translation>f′ 由自动微分得出，精确</translation>
    </message>
    <message>
        <source>Over x, alpha, beta, theta with + − * / ^, 2x, x², √x, |x|, conditions such as x &gt; 0 ? x : 0, functions such as exp, tanh, softplus, max, clip, erf, and every function of the catalogue: relu(x), gelu(2x)</source>
        <translation>用 x、alpha、beta、theta，以及 + − * / ^、2x、x²、√x、|x|，条件如 x &gt; 0 ? x : 0，函数如 exp、tanh、softplus、max、clip、erf，以及目录中的每个函数：relu(x)、gelu(2x)</translation>
    </message>
    <message>
        <source>computed as %1; f′ by automatic differentiation, exact</source>
        <translation>按 %1 计算；f′ 由自动微分求得，精确</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::FoundCurve</name>
    <message>
        <source>The chosen formula</source>
        <translation>选中的公式</translation>
    </message>
    <message>
        <source>f and f′ of %1</source>
        <translation>%1 的 f 和 f′</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::FunctionBar</name>
    <message>
        <source>Draw another random slope, as training does for every sample</source>
        <translation>再抽取一个随机斜率，训练时每个样本都这样抽取</translation>
    </message>
    <message>
        <source>Parameter %1</source>
        <translation>参数 %1</translation>
    </message>
    <message>
        <source>draw %1: slope %2; evaluation uses the mean %3</source>
        <translation>第 %1 次抽取：斜率 %2；评估时使用均值 %3</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::FunctionChip</name>
    <message>
        <source>Choose another function (Ctrl+F)</source>
        <translation>选择其他函数（Ctrl+F）</translation>
    </message>
    <message>
        <source>Activation function: %1</source>
        <translation>激活函数：%1</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::FunctionPicker</name>
    <message>
        <source>Activation function</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>Slope and intercept of each piece</source>
        <translation>每一段的斜率和截距</translation>
    </message>
    <message>
        <source>Also dragged in the plot: a handle turns a piece, the line moves it</source>
        <translation>也可在图中拖动：拖手柄旋转该段，拖直线平移该段</translation>
    </message>
    <message>
        <source>Search activation functions</source>
        <translation>搜索激活函数</translation>
    </message>
    <message>
        <source>Search, for example Swish-1</source>
        <translation>搜索，例如 Swish-1</translation>
    </message>
    <message>
        <source>Put the column of functions away</source>
        <translation>收起函数栏</translation>
    </message>
    <message>
        <source>Keep the functions as a column at the left</source>
        <translation>将函数固定为左侧一栏</translation>
    </message>
    <message>
        <source>%1 (Ctrl+Shift+A)</source>
        <translation>%1（Ctrl+Shift+A）</translation>
    </message>
    <message>
        <source>Close the functions</source>
        <translation>关闭函数列表</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 个中的 %1 个</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::GalleryBar</name>
    <message>
        <source>by cost</source>
        <translation>按耗时</translation>
    </message>
    <message>
        <source>Measure cost</source>
        <translation>测量耗时</translation>
    </message>
    <message>
        <source>&amp;saturates</source>
        <translation>饱和(&amp;S)</translation>
    </message>
    <message>
        <source>f′ goes to 0 on at least one side</source>
        <translation>f′ 至少在一侧趋于 0</translation>
    </message>
    <message>
        <source>&amp;bounded</source>
        <translation>有界(&amp;B)</translation>
    </message>
    <message>
        <source>f stays between two numbers</source>
        <translation>f 介于两个数之间</translation>
    </message>
    <message>
        <source>s&amp;mooth</source>
        <translation>光滑(&amp;M)</translation>
    </message>
    <message>
        <source>no kink and no jump</source>
        <translation>没有折点，也没有跳跃</translation>
    </message>
    <message>
        <source>m&amp;onotone</source>
        <translation>单调(&amp;O)</translation>
    </message>
    <message>
        <source>never falls, or never rises</source>
        <translation>从不下降，或从不上升</translation>
    </message>
    <message>
        <source>&amp;zero-centred</source>
        <translation>零中心(&amp;Z)</translation>
    </message>
    <message>
        <source>mean 0 for a standard normal input</source>
        <translation>输入服从标准正态分布时均值为 0</translation>
    </message>
    <message>
        <source>ad&amp;justable</source>
        <translation>可调(&amp;J)</translation>
    </message>
    <message>
        <source>with a parameter to drag</source>
        <translation>有可拖动的参数</translation>
    </message>
    <message>
        <source>%1
Click: is, is not, either</source>
        <translation>%1
点按：是，不是，都可以</translation>
    </message>
    <message>
        <source>Sort by cost</source>
        <translation>按耗时排序</translation>
    </message>
    <message>
        <source>The cheapest function first</source>
        <translation>耗时最少的函数在前</translation>
    </message>
    <message>
        <source>How long one value takes on this machine, as float: f alone is the dark part of the bar, f with f′ the whole bar and the number; × is against ReLU</source>
        <translation>本机上计算一个 float 值所需的时间：条形的深色部分为单独的 f，整条和数字为 f 与 f′；× 表示相对于 ReLU 的倍数</translation>
    </message>
    <message>
        <source>%1 of %2 functions</source>
        <translation>%1/%2 个函数</translation>
    </message>
    <message>
        <source>%1 of %2 – cancel</source>
        <translation>%1/%2 – 取消</translation>
    </message>
    <message>
        <source>Measuring the cost, %1 of %2 done; cancel</source>
        <translation>正在测量耗时，已完成 %1/%2；取消</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>重新测量</translation>
    </message>
    <message>
        <source>Measure the cost again</source>
        <translation>重新测量耗时</translation>
    </message>
    <message>
        <source>Measure the cost</source>
        <translation>测量耗时</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::GalleryPanel</name>
    <message>
        <source>Gallery of activation functions</source>
        <translation>激活函数图库</translation>
    </message>
    <message>
        <source>No other function is like that</source>
        <translation>没有其他这样的函数</translation>
    </message>
    <message>
        <source>Press a property again to ask for its opposite, or for either.</source>
        <translation>再次单击某个性质可要求其相反，或不作限制。</translation>
    </message>
    <message>
        <source>Show all functions</source>
        <translation>显示所有函数</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::GradientsPanel</name>
    <message>
        <source>Random network</source>
        <translation>随机网络</translation>
    </message>
    <message>
        <source>Training now</source>
        <translation>正在训练</translation>
    </message>
    <message>
        <source>Zig-zag</source>
        <translation>之字形</translation>
    </message>
    <message>
        <source>Depth before and while training</source>
        <translation>训练前与训练中的深度</translation>
    </message>
    <message>
        <source>Who is active</source>
        <translation>谁在激活</translation>
    </message>
    <message>
        <source>Who dies</source>
        <translation>谁会死</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>链</translation>
    </message>
    <message>
        <source>Experiments…</source>
        <translation>实验…</translation>
    </message>
    <message>
        <source>Many trainings of the present task, and which units are on</source>
        <translation>对当前任务进行多次训练，以及哪些单元处于开启状态</translation>
    </message>
    <message>
        <source>Experiments</source>
        <translation>实验</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::HandLineRow</name>
    <message>
        <source>Line by hand</source>
        <translation>手动直线</translation>
    </message>
    <message>
        <source>%1 of %2 right · best line: %3</source>
        <translation>正确 %1 / %2 · 最佳直线：%3</translation>
    </message>
    <message>
        <source>A line to drag and turn in the map: the open handle moves it, the full one turns it. With the keyboard on the map arrows move it, Shift and arrows turn it.</source>
        <translation>可在图中拖动和旋转的直线：空心手柄移动它，实心手柄旋转它。用键盘时，方向键移动它，Shift 加方向键旋转它。</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::HandoutDialog</name>
    <message>
        <source>Handout of lessons</source>
        <translation>课程讲义</translation>
    </message>
    <message>
        <source>Lessons of the handout</source>
        <translation>讲义中的课程</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>All lessons</source>
        <translation>全部课程</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>全不选(&amp;N)</translation>
    </message>
    <message>
        <source>No lesson</source>
        <translation>不选课程</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::Header</name>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>The story of the lecture, step by step (F2)</source>
        <translation>一步一步讲课程内容（F2）</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::HealthButton</name>
    <message>
        <source>⚠ vanishing</source>
        <translation>⚠ 梯度消失</translation>
    </message>
    <message>
        <source>⚠ exploding</source>
        <translation>⚠ 梯度爆炸</translation>
    </message>
    <message>
        <source>⚠ saturated</source>
        <translation>⚠ 饱和</translation>
    </message>
    <message>
        <source>⚠ jumping</source>
        <translation>⚠ 损失跳动</translation>
    </message>
    <message>
        <source>Table per layer, and the units that something ails</source>
        <translation>逐层表格，以及有问题的单元</translation>
    </message>
    <message>
        <source>Health of the network</source>
        <translation>网络的健康状况</translation>
    </message>
    <message>
        <source>⚠ %1 dead</source>
        <translation>⚠ %1 个死单元</translation>
    </message>
    <message>
        <source>✓ none dead</source>
        <translation>✓ 无死亡</translation>
    </message>
    <message>
        <source>%1 % saturated</source>
        <translation>饱和 %1 %</translation>
    </message>
    <message>
        <source>Health of the network: %1, %2</source>
        <translation>网络的健康状况：%1，%2</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::HealthView</name>
    <message>
        <source>Health of the layers</source>
        <translation>各层的健康状况</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>f(z)</source>
        <translation>f(z)</translation>
    </message>
    <message>
        <source>rms δ</source>
        <translation>δ 均方根</translation>
    </message>
    <message>
        <source>same sign %</source>
        <translation>同号 %</translation>
    </message>
    <message>
        <source>saturated %</source>
        <translation>饱和 %</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>死亡</translation>
    </message>
    <message>
        <source>Mean and standard deviation of the outputs</source>
        <translation>输出的均值与标准差</translation>
    </message>
    <message>
        <source>Root mean square of δ = ∂loss/∂z</source>
        <translation>δ = ∂loss/∂z（损失对 z 的导数）的均方根</translation>
    </message>
    <message>
        <source>How often the gradients of a unit&apos;s weights have no two signs</source>
        <translation>一个单元各权重的梯度不出现两种符号的频率</translation>
    </message>
    <message>
        <source>Samples for which f′ is nearly 0, over the units</source>
        <translation>f′ 接近 0 的样本所占比例，对各单元取平均</translation>
    </message>
    <message>
        <source>Units with f′ = 0 for every sample</source>
        <translation>对所有样本 f′ = 0 的单元</translation>
    </message>
    <message>
        <source>Health of the hidden units</source>
        <translation>隐藏单元的健康状况</translation>
    </message>
    <message>
        <source>A double-click or Enter shows the unit&apos;s input under the curve</source>
        <translation>双击或按回车，在曲线下显示该单元的输入</translation>
    </message>
    <message>
        <source>output</source>
        <translation>输出层</translation>
    </message>
    <message>
        <source>unit %1.%2: %3</source>
        <translation>单元 %1.%2：%3</translation>
    </message>
    <message>
        <source>All hidden units are well: none is dead or mostly saturated.</source>
        <translation>所有隐藏单元都正常：没有死亡或大多饱和的单元。</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::HiddenEdit</name>
    <message>
        <source>Hidden u&amp;nits</source>
        <translation>隐藏单元(&amp;N)</translation>
    </message>
    <message>
        <source>Hidden units of each layer</source>
        <translation>每层的隐藏单元数</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Units of each hidden layer with commas between, for example 4 or 8,8. A change starts training anew.</source>
        <translation>每个隐藏层的单元数，用逗号分隔，例如 4 或 8,8。修改后训练重新开始。</translation>
    </message>
    <message>
        <source>1 to 64 units per layer, at most 8 layers, as in 8,8</source>
        <translation>每层 1 至 64 个单元，最多 8 层，如 8,8</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::HintBar</name>
    <message>
        <source>Open the lessons (F2)</source>
        <translation>打开课程（F2）</translation>
    </message>
    <message>
        <source>Dismiss the hint</source>
        <translation>关闭提示</translation>
    </message>
    <message>
        <source>Two networks learn the same task, and they follow while you change it. Drag α above; Space pauses.</source>
        <translation>两个网络学习同一任务，并随你的改动而变化。拖动上方的 α；空格键暂停。</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::InputBar</name>
    <message>
        <source>Mean of the input</source>
        <translation>输入的均值</translation>
    </message>
    <message>
        <source>Standard deviation of the input</source>
        <translation>输入的标准差</translation>
    </message>
    <message>
        <source>Source of the input</source>
        <translation>输入的来源</translation>
    </message>
    <message>
        <source>A normal distribution, or the pre-activations of a layer of the network that trains right now (Space plays and pauses)</source>
        <translation>正态分布，或当前正在训练的网络某一层的预激活值（空格键播放或暂停）</translation>
    </message>
    <message>
        <source>hidden layer %1</source>
        <translation>隐藏层 %1</translation>
    </message>
    <message>
        <source>the network has no such layer</source>
        <translation>网络没有这一层</translation>
    </message>
    <message>
        <source>epoch %1: mean %2, sd %3 of %4 values</source>
        <translation>第 %1 轮：%4 个值，均值 %2，标准差 %3</translation>
    </message>
    <message>
        <source>layer %1, unit %2</source>
        <translation>第 %1 层，单元 %2</translation>
    </message>
    <message>
        <source>%1 % saturated, %2 % with small slope, %3 % dead</source>
        <translation>%1 % 饱和，%2 % 小斜率，%3 % 死区</translation>
    </message>
    <message>
        <source>&amp;z and f(z)</source>
        <translation>&amp;z 与 f(z)</translation>
    </message>
    <message>
        <source>Input of the function</source>
        <translation>函数的输入</translation>
    </message>
    <message>
        <source>Draw the distribution of a unit&apos;s input below the curves and of its output beside them</source>
        <translation>在曲线下方画出单元输入的分布，在旁边画出其输出的分布</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::LayerBar</name>
    <message>
        <source>Hidden layers</source>
        <translation>隐藏层</translation>
    </message>
    <message>
        <source>Inputs and initial weights</source>
        <translation>输入与初始权重</translation>
    </message>
    <message>
        <source>%1; training starts anew (↻)</source>
        <translation>%1；训练重新开始（↻）</translation>
    </message>
    <message>
        <source>One unit less in layer %1</source>
        <translation>第 %1 层减少一个单元</translation>
    </message>
    <message>
        <source>One unit more in layer %1</source>
        <translation>第 %1 层增加一个单元</translation>
    </message>
    <message>
        <source>Layer %1: %2 units</source>
        <translation>第 %1 层：%2 个单元</translation>
    </message>
    <message>
        <source>Units and function of layer %1</source>
        <translation>第 %1 层的单元数与函数</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::LayerChart</name>
    <message>
        <source>epochs to %1 %, by layers</source>
        <translation>达到 %1 % 的轮数，按层数</translation>
    </message>
    <message>
        <source>%1, %2, %3 layers: %4 of %5 learned</source>
        <translation>%1，%2，%3 层：%5 次中有 %4 次学会</translation>
    </message>
    <message>
        <source>sd of δ, by layer</source>
        <translation>δ 的标准差，按层</translation>
    </message>
    <message>
        <source>Spread of outputs and gradients per layer, and epochs to learn</source>
        <translation>每层输出和梯度的离散程度，以及学会所需的轮数</translation>
    </message>
    <message>
        <source>epochs to R² %1, by layers</source>
        <translation>达到 R² %1 所需轮数，按层数</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::LayerPanel</name>
    <message>
        <source>Networks of 1 to 5 hidden layers with sigmoid, tanh and softsign learn the present task from two kinds of initial weights (Glorot &amp; Bengio 2010).</source>
        <translation>使用 sigmoid、tanh 和 softsign、有 1 到 5 个隐藏层的网络，从两种初始权重出发学习当前任务（Glorot &amp; Bengio 2010）。</translation>
    </message>
    <message>
        <source>What each network did</source>
        <translation>每个网络的结果</translation>
    </message>
    <message>
        <source>function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>initial weights</source>
        <translation>初始权重</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>learned</source>
        <translation>学会</translation>
    </message>
    <message>
        <source>median epochs</source>
        <translation>轮数中位数</translation>
    </message>
    <message>
        <source>Units per layer</source>
        <translation>每层单元数</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Run the experiment</source>
        <translation>运行实验</translation>
    </message>
    <message>
        <source>Top: sd of f(z), below: sd of δ, over the layers of the deepest network. Dashed: before training; the stronger, the later. Hollow at the top: never learned.</source>
        <translation>上：f(z) 的标准差，下：δ 的标准差，沿最深网络的各层。虚线：训练前；线条越醒目，时间越晚。顶端空心：从未学会。</translation>
    </message>
    <message>
        <source>%1 runs on the present task; learned = %2 % accuracy.</source>
        <translation>在当前任务上运行 %1 次；学会 = 准确率 %2 %。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 个中的 %1 个</translation>
    </message>
    <message>
        <source>Press Run the experiment: what passes through the layers is drawn before and while the networks learn.</source>
        <translation>按“运行实验”：画出网络训练前和训练过程中通过各层的量。</translation>
    </message>
    <message>
        <source>δ first/last: before → after</source>
        <translation>δ 首层/末层：之前 → 之后</translation>
    </message>
    <message>
        <source>%1 runs on the present task; learned = R² of %2.</source>
        <translation>在当前任务上运行 %1 次；R² 达到 %2 即为学会。</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::LayerPicture</name>
    <message>
        <source>Sizes by layer</source>
        <translation>各层的大小</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::LayerPopover</name>
    <message>
        <source>Layer %1</source>
        <translation>第 %1 层</translation>
    </message>
    <message>
        <source>Units of layer %1</source>
        <translation>第 %1 层的单元数</translation>
    </message>
    <message>
        <source>A change starts training anew (↻).</source>
        <translation>更改后训练重新开始（↻）。</translation>
    </message>
    <message>
        <source>Activation of layer %1</source>
        <translation>第 %1 层的激活函数</translation>
    </message>
    <message>
        <source>Another activation keeps the weights</source>
        <translation>换激活函数时保留权重</translation>
    </message>
    <message>
        <source>Remove this layer</source>
        <translation>移除此层</translation>
    </message>
    <message>
        <source>Remove layer %1</source>
        <translation>移除第 %1 层</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>函数</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::LeaderList</name>
    <message>
        <source>median epochs</source>
        <translation>轮数中位数</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 个中的 %1 个</translation>
    </message>
    <message>
        <source>rank %1</source>
        <translation>第 %1 名</translation>
    </message>
    <message>
        <source>median %1 epochs</source>
        <translation>中位数 %1 轮</translation>
    </message>
    <message>
        <source>solves %1 of %2 seeds</source>
        <translation>%2 个种子中解决 %1 个</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Ranked formulas</source>
        <translation>公式排名</translation>
    </message>
    <message>
        <source>For comparison</source>
        <translation>用于比较</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::LessonList</name>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Read lessons again</source>
        <translation>重新读取课程</translation>
    </message>
    <message>
        <source>Your own lessons are the files in %1</source>
        <translation>你自己的课程是 %1 中的文件</translation>
    </message>
    <message>
        <source>Why nonlinear</source>
        <translation>为什么要非线性</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>Combining features</source>
        <translation>组合特征</translation>
    </message>
    <message>
        <source>Any function</source>
        <translation>任意函数</translation>
    </message>
    <message>
        <source>More lessons</source>
        <translation>其他课程</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>Challenges</source>
        <translation>挑战</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::LessonPage</name>
    <message>
        <source>All lessons</source>
        <translation>全部课程</translation>
    </message>
    <message>
        <source>Step of the lesson</source>
        <translation>课程的一步</translation>
    </message>
    <message>
        <source>Sets the window up for this step; undo takes it back</source>
        <translation>把窗口布置成这一步的样子；可以撤销</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>下一课</translation>
    </message>
    <message>
        <source>Set up again</source>
        <translation>重新布置</translation>
    </message>
    <message>
        <source>Next challenge</source>
        <translation>下一个挑战</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::LineSums</name>
    <message>
        <source>The sums, term by term</source>
        <translation>逐项写出的和</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::LossPlot</name>
    <message>
        <source>layer %1</source>
        <translation>第 %1 层</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>轮次 %1</translation>
    </message>
    <message>
        <source>%1, test</source>
        <translation>%1，测试</translation>
    </message>
    <message>
        <source>from epoch %1 on: %2</source>
        <translation>从第 %1 轮起：%2</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::MainWindow</name>
    <message>
        <source>Open session</source>
        <translation>打开会话</translation>
    </message>
    <message>
        <source>Save session</source>
        <translation>保存会话</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>导出图片</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Space plays and pauses · double-click a slider for its default · wheel zooms a plot, dragging pans, Home resets</source>
        <translation>空格键播放或暂停 · 双击滑块恢复默认值 · 滚轮缩放图形，拖动平移，Home 键复位</translation>
    </message>
    <message>
        <source>new session</source>
        <translation>新会话</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>已打开 %1</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>About Actiscope</source>
        <translation>关于 Actiscope</translation>
    </message>
    <message>
        <source>PNG, as on the screen (*.png)</source>
        <translation>PNG，与屏幕相同 (*.png)</translation>
    </message>
    <message>
        <source>PNG, 2 times as fine (*.png)</source>
        <translation>PNG，2 倍精细 (*.png)</translation>
    </message>
    <message>
        <source>PNG, 4 times as fine (*.png)</source>
        <translation>PNG，4 倍精细 (*.png)</translation>
    </message>
    <message>
        <source>SVG, for the web (*.svg)</source>
        <translation>SVG，用于网页 (*.svg)</translation>
    </message>
    <message>
        <source>PDF, for print (*.pdf)</source>
        <translation>PDF，用于打印 (*.pdf)</translation>
    </message>
    <message>
        <source>Export data</source>
        <translation>导出数据</translation>
    </message>
    <message>
        <source>The view is on the clipboard as a picture</source>
        <translation>视图图片已复制到剪贴板</translation>
    </message>
    <message>
        <source>Python scripts (*.py)</source>
        <translation>Python 脚本 (*.py)</translation>
    </message>
    <message>
        <source>Import samples</source>
        <translation>导入样本</translation>
    </message>
    <message>
        <source>Tables (*.csv);;All files (*)</source>
        <translation>表格 (*.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 samples from %2</source>
        <translation>%1 个样本，来自 %2</translation>
    </message>
    <message>
        <source>Tables (*.csv);;LaTeX of the Features view (*.tex)</source>
        <translation>表格 (*.csv);;特征组合视图的 LaTeX (*.tex)</translation>
    </message>
    <message>
        <source>Actiscope sessions (*.actiscope.json *.actiscope *.json);;All files (*)</source>
        <translation>Actiscope 会话 (*.actiscope.json *.actiscope *.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Actiscope sessions (*.actiscope.json *.actiscope *.json)</source>
        <translation>Actiscope 会话 (*.actiscope.json *.actiscope *.json)</translation>
    </message>
    <message>
        <source>Save the changes of %1?</source>
        <translation>是否保存对 %1 的更改？</translation>
    </message>
    <message>
        <source>Settings, samples and trained weights are lost otherwise.</source>
        <translation>否则设置、样本和训练得到的权重都会丢失。</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>丢弃(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>以后再说(&amp;L)</translation>
    </message>
    <message>
        <source>Race: %1 of %2 runs</source>
        <translation>竞赛：已完成 %1 次，共 %2 次</translation>
    </message>
    <message>
        <source>; no names of columns: taken as x1, x2, label in this order</source>
        <translation>；没有列名：按 x1、x2、label 的顺序读取</translation>
    </message>
    <message>
        <source>; x1 is column %1, x2 is column %2, the label is column %3</source>
        <translation>；x1 取自列 %1，x2 取自列 %2，标签取自列 %3</translation>
    </message>
    <message>
        <source>Export Python script</source>
        <translation>导出 Python 脚本</translation>
    </message>
    <message>
        <source>Training ended with an error: %1. What was shown last is kept; Play goes on from there.</source>
        <translation>训练因错误而中止：%1。最后显示的状态已保留，点“播放”可从那里继续。</translation>
    </message>
    <message>
        <source>A computation ended with an error: %1. The numbers it would have found are missing.</source>
        <translation>计算因错误而中止：%1。缺少它本应得出的数字。</translation>
    </message>
    <message>
        <source>A new session</source>
        <translation>新的会话</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>All commands (F10)</source>
        <translation>所有命令（F10）</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>深色主题</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>All keys (F1)</source>
        <translation>所有快捷键（F1）</translation>
    </message>
    <message>
        <source>Slide, 16:9 with large text (*.png)</source>
        <translation>幻灯片，16:9，大字号 (*.png)</translation>
    </message>
    <message>
        <source>Column of a paper (*.pdf)</source>
        <translation>论文单栏 (*.pdf)</translation>
    </message>
    <message>
        <source>Handout, black and white (*.pdf)</source>
        <translation>讲义，黑白 (*.pdf)</translation>
    </message>
    <message>
        <source>New folder for the pictures of the film</source>
        <translation>存放影片图片的新文件夹</translation>
    </message>
    <message>
        <source>Film of the training</source>
        <translation>训练影片</translation>
    </message>
    <message>
        <source>Animated GIF (*.gif)</source>
        <translation>动画 GIF (*.gif)</translation>
    </message>
    <message>
        <source>Handout of lessons</source>
        <translation>课程讲义</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Web page (*.html)</source>
        <translation>PDF (*.pdf);;网页 (*.html)</translation>
    </message>
    <message>
        <source>Another program has changed %1 since it was opened here. Save over it?</source>
        <translation>%1 在此处打开之后已被另一个程序修改。要覆盖吗？</translation>
    </message>
    <message>
        <source>What the other program wrote is lost then. Cancel and save under another name to keep both.</source>
        <translation>覆盖后另一个程序写入的内容会丢失。取消并另存为其他名称可保留两者。</translation>
    </message>
    <message>
        <source>Save &amp;over it</source>
        <translation>覆盖(&amp;O)</translation>
    </message>
    <message>
        <source>Saved %1; the line to hand in is on the clipboard</source>
        <translation>已保存 %1；要提交的一行在剪贴板上</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::MakingDialog</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>%v of %m</source>
        <translation>%v/%m</translation>
    </message>
    <message>
        <source>&amp;Write…</source>
        <translation>写入(&amp;W)…</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::MapPlot</name>
    <message>
        <source>x1</source>
        <comment>axis</comment>
        <translation>x1</translation>
    </message>
    <message>
        <source>x2</source>
        <comment>axis</comment>
        <translation>x2</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::MaxoutChart</name>
    <message>
        <source>Maxout and its target</source>
        <translation>Maxout 与目标</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::MaxoutPage</name>
    <message>
        <source>pieces k =</source>
        <translation>段数 k =</translation>
    </message>
    <message>
        <source>Number of pieces</source>
        <translation>段数</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Sawtooth</source>
        <translation>锯齿</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>单步</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>自行输入</translation>
    </message>
    <message>
        <source>Drawn or file</source>
        <translation>手绘或文件</translation>
    </message>
    <message>
        <source>Upside down</source>
        <translation>上下颠倒</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>成对</translation>
    </message>
    <message>
        <source>The difference of two maxouts</source>
        <translation>两个 maxout 之差</translation>
    </message>
    <message>
        <source>Error by pieces</source>
        <translation>误差与段数</translation>
    </message>
    <message>
        <source>Error against the number of pieces</source>
        <translation>误差与段数</translation>
    </message>
    <message>
        <source>one maxout</source>
        <translation>一个 maxout</translation>
    </message>
    <message>
        <source>Two maxouts</source>
        <translation>两个 maxout</translation>
    </message>
    <message>
        <source>a pair</source>
        <translation>一对</translation>
    </message>
    <message>
        <source>Largest error of one maxout from 1 to 8 pieces: of the target %1 to %2, of the target upside down %3 to %4.</source>
        <translation>一个 maxout 从 1 段到 8 段的最大误差：目标为 %1 到 %2，上下颠倒的目标为 %3 到 %4。</translation>
    </message>
    <message>
        <source>Largest error %1</source>
        <translation>最大误差 %1</translation>
    </message>
    <message>
        <source>largest error</source>
        <translation>最大误差</translation>
    </message>
    <message>
        <source>best of one</source>
        <translation>单个的最佳值</translation>
    </message>
    <message>
        <source>parameters, 4k</source>
        <translation>参数，4k</translation>
    </message>
    <message>
        <source>parameters, 2k</source>
        <translation>参数，2k</translation>
    </message>
    <message>
        <source>best, 1/(2k²)</source>
        <translation>最佳值，1/(2k²)</translation>
    </message>
    <message>
        <source>Best lines</source>
        <translation>最佳直线</translation>
    </message>
    <message>
        <source>Put the lines where the largest error is least</source>
        <translation>把直线放到最大误差最小的位置</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::NetworkCard</name>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>+ layer</source>
        <translation>+ 层</translation>
    </message>
    <message>
        <source>Add a hidden layer</source>
        <translation>增加一个隐藏层</translation>
    </message>
    <message>
        <source>Network of the left map: %1</source>
        <translation>左图的网络：%1</translation>
    </message>
    <message>
        <source>Network of the right map: %1</source>
        <translation>右图的网络：%1</translation>
    </message>
    <message>
        <source>Left: %1. A click shows the right one, %2</source>
        <translation>左：%1。单击显示右侧网络，%2</translation>
    </message>
    <message>
        <source>Right: %1. A click shows the left one, %2</source>
        <translation>右：%1。单击显示左侧网络，%2</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::NetworkDiagram</name>
    <message>
        <source>unit %1.%2</source>
        <translation>单元 %1.%2</translation>
    </message>
    <message>
        <source>, frozen</source>
        <translation>，已冻结</translation>
    </message>
    <message>
        <source>unit %1.%2: z from %3 to %4, %5 % saturated, %6 % dead</source>
        <translation>单元 %1.%2：z 从 %3 到 %4，饱和 %5 %，死亡 %6 %</translation>
    </message>
    <message>
        <source>%1, piece %2</source>
        <translation>%1，第 %2 段</translation>
    </message>
    <message>
        <source>bias of %1</source>
        <translation>%1 的偏置</translation>
    </message>
    <message>
        <source>weight from %1 to %2</source>
        <translation>从 %1 到 %2 的权重</translation>
    </message>
    <message>
        <source>output y: %1</source>
        <translation>输出 y：%1</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::NetworkPage</name>
    <message>
        <source>rms by layer</source>
        <translation>各层的均方根</translation>
    </message>
    <message>
        <source>δ, first over last</source>
        <translation>δ：首层比末层</translation>
    </message>
    <message>
        <source>largest ‖∇‖ of a layer</source>
        <translation>各层 ‖∇‖ 的最大值</translation>
    </message>
    <message>
        <source>dead units</source>
        <translation>死亡单元</translation>
    </message>
    <message>
        <source>The network has no hidden layer</source>
        <translation>网络没有隐藏层</translation>
    </message>
    <message>
        <source>Gradients pass from layer to layer. Give it some layers, then press Play below and watch.</source>
        <translation>梯度逐层传递。给网络加几层，再按下方的播放并观察。</translation>
    </message>
    <message>
        <source>Three layers of 8 units</source>
        <translation>三层，每层 8 个单元</translation>
    </message>
    <message>
        <source>%1, epoch %2, loss %3</source>
        <translation>%1，第 %2 轮，损失 %3</translation>
    </message>
    <message>
        <source>skip: h + f(z)</source>
        <translation>跳跃：h + f(z)</translation>
    </message>
    <message>
        <source>Skip connections</source>
        <translation>跳跃连接</translation>
    </message>
    <message>
        <source>Rescue: a hidden layer as wide as the one before adds what that one handed on; the weights stay</source>
        <translation>补救：与前一层同宽的隐藏层会加上前一层传来的值；权重保持不变</translation>
    </message>
    <message>
        <source>Needs two neighbouring hidden layers of the same width</source>
        <translation>需要两个宽度相同的相邻隐藏层</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::NetworkPanel</name>
    <message>
        <source>Drawing of the chosen network</source>
        <translation>所选网络的结构图</translation>
    </message>
    <message>
        <source>Input of unit %1.%2 under the curve</source>
        <translation>在曲线下显示单元 %1.%2 的输入</translation>
    </message>
    <message>
        <source>Point at a unit to see its output in the big map. A click on a weight or a unit, or Enter at the cursor, edits or freezes it; arrows move the cursor.</source>
        <translation>指向单元，可在大图中查看其输出。单击权重或单元，或在光标处按回车，可编辑或冻结；方向键移动光标。</translation>
    </message>
    <message>
        <source>Health of the network</source>
        <translation>网络的健康状况</translation>
    </message>
    <message>
        <source>Click a part to edit it</source>
        <translation>单击即可编辑</translation>
    </message>
    <message>
        <source>Drawing of the network on the left</source>
        <translation>左侧网络的结构图</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::NetworkPlace</name>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::NetworkSliver</name>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Opens the network</source>
        <translation>打开网络</translation>
    </message>
    <message>
        <source>⚠ %1 dead</source>
        <translation>⚠ %1 个死单元</translation>
    </message>
    <message>
        <source>✓ none dead</source>
        <translation>✓ 无死亡</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::NeuronPicture</name>
    <message>
        <source>A neuron from its inputs to its output</source>
        <translation>一个神经元，从输入到输出</translation>
    </message>
    <message>
        <source>Drag w1, w2 or b to the left or right; arrow keys do the same</source>
        <translation>左右拖动 w1、w2 或 b；方向键也可以</translation>
    </message>
    <message>
        <source>dendrites</source>
        <translation>树突</translation>
    </message>
    <message>
        <source>cell body</source>
        <translation>细胞体</translation>
    </message>
    <message>
        <source>trigger zone</source>
        <translation>触发区</translation>
    </message>
    <message>
        <source>axon</source>
        <translation>轴突</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::NormalInputs</name>
    <message>
        <source>Mean of the inputs</source>
        <translation>输入的均值</translation>
    </message>
    <message>
        <source>Standard deviation of the inputs</source>
        <translation>输入的标准差</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::NoticeBar</name>
    <message>
        <source>Close the notice</source>
        <translation>关闭提示</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::NumericsPanel</name>
    <message>
        <source>none</source>
        <comment>the framework has no such function</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>A&amp;rithmetic</source>
        <translation>算术格式(&amp;R)</translation>
    </message>
    <message>
        <source>Arithmetic of the curves</source>
        <translation>曲线的算术格式</translation>
    </message>
    <message>
        <source>Every operation and every elementary function is rounded to this format; the curves show what is left</source>
        <translation>每次运算和每个初等函数都舍入到该格式；曲线显示剩下的结果</translation>
    </message>
    <message>
        <source>f′ is exactly 0</source>
        <translation>f′ 恰好为 0</translation>
    </message>
    <message>
        <source>text&amp;book formula</source>
        <translation>教科书公式(&amp;B)</translation>
    </message>
    <message>
        <source>Draw f′ as textbooks write it, in the same arithmetic</source>
        <translation>用相同的算术格式按教科书写法画 f′</translation>
    </message>
    <message>
        <source>What software returns at a kink</source>
        <translation>软件在折点处返回的值</translation>
    </message>
    <message>
        <source>No other formula in common use for this function.</source>
        <translation>该函数没有其他常用公式。</translation>
    </message>
    <message>
        <source>f′ = %1
exactly 0: %2</source>
        <translation>f′ = %1
恰好为 0：%2</translation>
    </message>
    <message>
        <source>infinite or undefined: %1</source>
        <translation>无穷或无定义：%1</translation>
    </message>
    <message>
        <source>Known for the functions of the libraries only.</source>
        <translation>只对各框架自带的函数已知。</translation>
    </message>
    <message>
        <source>This function has no kink.</source>
        <translation>该函数没有折点。</translation>
    </message>
    <message>
        <source>f′(%1) is, by</source>
        <translation>f′(%1) 的值</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::OnOffView</name>
    <message>
        <source>layer %1: %2 % zeros, %3 % on</source>
        <translation>第 %1 层：%2 % 为零，%3 % 激活</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::Overlay</name>
    <message>
        <source>Close %1</source>
        <translation>关闭%1</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::ParameterSlider</name>
    <message>
        <source>%1: %2 to %3. Double-click for the default %4. Arrow keys move one step, with Ctrl ten, with Shift a tenth.</source>
        <translation>%1：%2 至 %3。双击恢复默认值 %4。方向键移动一步，按住 Ctrl 十步，按住 Shift 十分之一步。</translation>
    </message>
    <message>
        <source>Sweep %1</source>
        <translation>扫描 %1</translation>
    </message>
    <message>
        <source>Move the value over its range; the menu sets the speed</source>
        <translation>让数值扫过其范围；菜单中设置速度</translation>
    </message>
    <message>
        <source>Slow: 8 s over the range</source>
        <translation>慢：8 秒扫过范围</translation>
    </message>
    <message>
        <source>Normal: 3 s over the range</source>
        <translation>中：3 秒扫过范围</translation>
    </message>
    <message>
        <source>Fast: 1 s over the range</source>
        <translation>快：1 秒扫过范围</translation>
    </message>
    <message>
        <source>Bounce at the ends</source>
        <translation>在两端折返</translation>
    </message>
    <message>
        <source>Numbers from %1 to %2 can be typed.</source>
        <translation>可输入 %1 到 %2 之间的数。</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::PartEditor</name>
    <message>
        <source>Bias</source>
        <translation>偏置</translation>
    </message>
    <message>
        <source>Into %1</source>
        <translation>进入%1</translation>
    </message>
    <message>
        <source>frozen: training leaves it as it is</source>
        <translation>冻结：训练不改变它</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>%1 frozen</source>
        <translation>%1：冻结</translation>
    </message>
    <message>
        <source>Training leaves it as it is</source>
        <translation>训练不改变它</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::PieceTable</name>
    <message>
        <source>slope</source>
        <translation>斜率</translation>
    </message>
    <message>
        <source>intercept</source>
        <translation>截距</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::PinBar</name>
    <message>
        <source>Difference to a pinned curve</source>
        <translation>与固定曲线之差</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no difference curve</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>largest |difference| in view: %1 at x = %2</source>
        <translation>视图内最大 |差值|：%1，在 x = %2 处</translation>
    </message>
    <message>
        <source>undefined in view</source>
        <translation>视图内无定义</translation>
    </message>
    <message>
        <source>Differen&amp;ce to</source>
        <translation>差值对照(&amp;C)</translation>
    </message>
    <message>
        <source>Unpin all</source>
        <translation>全部取消固定</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>black and white, for print</source>
        <translation>黑白（适合打印）</translation>
    </message>
    <message>
        <source>Te&amp;xt and lines</source>
        <translation>文字和线条(&amp;X)</translation>
    </message>
    <message>
        <source>Large text, lines and markers can be read from the last row</source>
        <translation>大号文字、线条和标记，最后一排也能看清</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>large</source>
        <translation>大号</translation>
    </message>
    <message>
        <source>Training of a &amp;new session</source>
        <translation>新会话的训练速度(&amp;N)</translation>
    </message>
    <message>
        <source>The speed with which a new session trains; each session keeps its own</source>
        <translation>新会话开始时的训练速度；每个会话各自保存自己的速度</translation>
    </message>
    <message>
        <source>Moving &amp;parameters</source>
        <translation>参数自动移动(&amp;P)</translation>
    </message>
    <message>
        <source>How long ▶ takes to move a parameter over its range</source>
        <translation>▶ 使参数走完整个范围所需的时间</translation>
    </message>
    <message>
        <source>Significant digits of readouts</source>
        <translation>读数的有效数字位数</translation>
    </message>
    <message>
        <source>Significant &amp;digits of readouts</source>
        <translation>读数的有效数字位数(&amp;D)</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::ProofList</name>
    <message>
        <source>undefined</source>
        <translation>未定义</translation>
    </message>
    <message>
        <source>press Play: %1 epochs</source>
        <translation>按播放：%1 轮</translation>
    </message>
    <message>
        <source>do what the text says</source>
        <translation>按文字说的做</translation>
    </message>
    <message>
        <source>being measured …</source>
        <translation>正在测量……</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::PropertiesPanel</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>soft, f → %1</source>
        <translation>软饱和，f → %1</translation>
    </message>
    <message>
        <source>soft, f′ → 0</source>
        <translation>软饱和，f′ → 0</translation>
    </message>
    <message>
        <source>hard, f = %1</source>
        <translation>硬饱和，f = %1</translation>
    </message>
    <message>
        <source>hard, f′ = 0</source>
        <translation>硬饱和，f′ = 0</translation>
    </message>
    <message>
        <source>monotone</source>
        <translation>单调</translation>
    </message>
    <message>
        <source>not monotone</source>
        <translation>非单调</translation>
    </message>
    <message>
        <source>odd</source>
        <translation>奇函数</translation>
    </message>
    <message>
        <source>even</source>
        <translation>偶函数</translation>
    </message>
    <message>
        <source>zero-centred</source>
        <translation>零中心</translation>
    </message>
    <message>
        <source>not zero-centred</source>
        <translation>非零中心</translation>
    </message>
    <message>
        <source>Values of f</source>
        <translation>f 的值域</translation>
    </message>
    <message>
        <source>Values of f′</source>
        <translation>f′ 的值域</translation>
    </message>
    <message>
        <source>Saturation left</source>
        <translation>左饱和</translation>
    </message>
    <message>
        <source>Saturation right</source>
        <translation>右饱和</translation>
    </message>
    <message>
        <source>Kinks</source>
        <translation>折点</translation>
    </message>
    <message>
        <source>Jumps</source>
        <translation>跳跃</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Mean of f(z), z ~ N(0, 1)</source>
        <translation>f(z) 的均值，z ~ N(0, 1)</translation>
    </message>
    <message>
        <source>Mean of f(z)²</source>
        <translation>f(z)² 的均值</translation>
    </message>
    <message>
        <source>Mean of f′(z)²</source>
        <translation>f′(z)² 的均值</translation>
    </message>
    <message>
        <source>Poles</source>
        <translation>极点</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::RacePanel</name>
    <message>
        <source>Solve rate and epochs</source>
        <translation>解决率与轮次</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>solved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>quartiles</source>
        <translation>四分位数</translation>
    </message>
    <message>
        <source>Epochs of every run</source>
        <translation>每次运行的轮次</translation>
    </message>
    <message>
        <source>Activations that take part</source>
        <translation>参加的激活函数</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>种子数</translation>
    </message>
    <message>
        <source>Epochs at most</source>
        <translation>最多轮次</translation>
    </message>
    <message>
        <source>Start race</source>
        <translation>开始竞赛</translation>
    </message>
    <message>
        <source>Runs that are done</source>
        <translation>已完成的运行</translation>
    </message>
    <message>
        <source>Check at least one activation.</source>
        <translation>请至少勾选一个激活函数。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Cancelled after %1 of %2 runs.</source>
        <translation>已取消：完成 %1 / %2 次运行。</translation>
    </message>
    <message>
        <source>%1 runs on the present task; solved at 99 % accuracy.</source>
        <translation>当前任务运行 %1 次；准确率达到 99 % 即解决。</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>导出 CSV…</translation>
    </message>
    <message>
        <source>There are no samples.</source>
        <translation>没有样本。</translation>
    </message>
    <message>
        <source>The present task for each activation and seed; solved at 99 % accuracy, numbers at R² = 0.99.</source>
        <translation>对每个激活函数和种子完成当前任务；准确率达到 99 % 即为解决，数值任务为 R² = 0.99。</translation>
    </message>
    <message>
        <source>No race yet</source>
        <translation>还没有比赛</translation>
    </message>
    <message>
        <source>Tick the functions that take part and press Start race: each one learns the present task from every seed, and every run becomes a dot.</source>
        <translation>勾选参加比赛的函数，再按“开始比赛”：每个函数从每个种子学习当前任务，每次运行是一个点。</translation>
    </message>
    <message>
        <source>%1 runs on the present task; solved at R² = 0.99.</source>
        <translation>当前任务运行 %1 次；R² = 0.99 即为解决。</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::RangeBar</name>
    <message>
        <source>x fro&amp;m</source>
        <translation>x 从(&amp;M)</translation>
    </message>
    <message>
        <source>Left end of the plot</source>
        <translation>图的左端</translation>
    </message>
    <message>
        <source>t&amp;o</source>
        <translation>到(&amp;O)</translation>
    </message>
    <message>
        <source>Right end of the plot</source>
        <translation>图的右端</translation>
    </message>
    <message>
        <source>&amp;y from</source>
        <translation>y 从(&amp;Y)</translation>
    </message>
    <message>
        <source>Lower end of the plot</source>
        <translation>图的下端</translation>
    </message>
    <message>
        <source>to</source>
        <comment>upper end</comment>
        <translation>到</translation>
    </message>
    <message>
        <source>Upper end of the plot</source>
        <translation>图的上端</translation>
    </message>
    <message>
        <source>Fit hei&amp;ght</source>
        <translation>适应高度(&amp;G)</translation>
    </message>
    <message>
        <source>Choose the y range so that both curves fit</source>
        <translation>选择 y 范围，使两条曲线都能完整显示</translation>
    </message>
    <message>
        <source>&amp;Default range</source>
        <translation>默认范围(&amp;D)</translation>
    </message>
    <message>
        <source>Also by double-click or Home; the wheel zooms, dragging pans</source>
        <translation>也可双击或按 Home 键；滚轮缩放，拖动平移</translation>
    </message>
    <message>
        <source>Range of the plot</source>
        <translation>图的范围</translation>
    </message>
    <message>
        <source>range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>The visible part of the plane; the wheel zooms, dragging pans</source>
        <translation>平面的可见部分；滚轮缩放，拖动平移</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::RateBar</name>
    <message>
        <source>Rate times largest curvature</source>
        <translation>学习率乘以最大曲率</translation>
    </message>
    <message>
        <source>Full mark: the left bowl; hollow mark: the right one</source>
        <translation>实心标记：左边的碗；空心标记：右边的碗</translation>
    </message>
    <message>
        <source>Left %1, %2; right %3, %4</source>
        <translation>左 %1，%2；右 %3，%4</translation>
    </message>
    <message>
        <source>rate · λmax</source>
        <translation>学习率 · λmax</translation>
    </message>
    <message>
        <source>straight</source>
        <translation>直线</translation>
    </message>
    <message>
        <source>zig-zag</source>
        <translation>锯齿形</translation>
    </message>
    <message>
        <source>out</source>
        <translation>发散</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::RegionLayer</name>
    <message>
        <source>saturated</source>
        <translation>饱和</translation>
    </message>
    <message>
        <source>small slope</source>
        <translation>斜率小</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>死亡</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::RemedyButton</name>
    <message>
        <source>Rate ÷ 10, reset</source>
        <translation>学习率 ÷ 10 并重置</translation>
    </message>
    <message>
        <source>Use Leaky ReLU</source>
        <translation>改用 Leaky ReLU</translation>
    </message>
    <message>
        <source>Use sigmoid</source>
        <translation>改用 sigmoid</translation>
    </message>
    <message>
        <source>Xavier start, reset</source>
        <translation>Xavier 初始化并重置</translation>
    </message>
    <message>
        <source>Unit-gain start, reset</source>
        <translation>单位增益初始化，重来</translation>
    </message>
    <message>
        <source>Tanh, Xavier start, reset</source>
        <translation>Tanh，Xavier 初始化，重来</translation>
    </message>
    <message>
        <source>Xavier start, rate ÷ 10, reset</source>
        <translation>Xavier 初始化，学习率 ÷ 10，重来</translation>
    </message>
    <message>
        <source>Standardise, reset</source>
        <translation>标准化，重来</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::RescueButton</name>
    <message>
        <source>is in use</source>
        <translation>正在使用</translation>
    </message>
    <message>
        <source>factor per layer %1 → %2, first over last 10^%3 → 10^%4</source>
        <translation>每层因子 %1 → %2，首层比末层 10^%3 → 10^%4</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::RescueColumn</name>
    <message>
        <source>δ, first over last</source>
        <translation>δ：首层比末层</translation>
    </message>
    <message>
        <source>Rescue</source>
        <translation>补救</translation>
    </message>
    <message>
        <source>Born dead…</source>
        <translation>生来即死…</translation>
    </message>
    <message>
        <source>How many networks are silent from the start, by their width</source>
        <translation>按宽度统计，有多少网络从一开始就没有输出</translation>
    </message>
    <message>
        <source>Xavier weights</source>
        <translation>Xavier 权重</translation>
    </message>
    <message>
        <source>He weights</source>
        <translation>He 权重</translation>
    </message>
    <message>
        <source>LSUV: every sd 1</source>
        <translation>LSUV：标准差均为 1</translation>
    </message>
    <message>
        <source>skip: x + f(z)</source>
        <translation>跳跃：x + f(z)</translation>
    </message>
    <message>
        <source>ReLU and He</source>
        <translation>ReLU 与 He</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::ResultCard</name>
    <message>
        <source>↵ Enter</source>
        <translation>↵ Enter</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::RightCounts</name>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::RunControls</name>
    <message>
        <source>Runs that are done</source>
        <translation>已完成的运行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>The runs take one core, beside the window</source>
        <translation>运行占用一个核心，窗口另用一个</translation>
    </message>
    <message>
        <source>The runs take %1 cores; one is left to the window</source>
        <translation>运行占用 %1 个核心，留一个给窗口</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::SampleStepPanel</name>
    <message>
        <source>Take this step</source>
        <translation>执行这一步</translation>
    </message>
    <message>
        <source>Number of the sample</source>
        <translation>样本编号</translation>
    </message>
    <message>
        <source>Changes the chosen network by this one step and goes to the next sample</source>
        <translation>用这一步更新所选网络，并转到下一个样本</translation>
    </message>
    <message>
        <source>The update rule with its numbers</source>
        <translation>代入数值的更新规则</translation>
    </message>
    <message>
        <source>There are no samples.</source>
        <translation>没有样本。</translation>
    </message>
    <message>
        <source>Pause training to read the numbers of a step.</source>
        <translation>暂停训练以查看一步中的数值。</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>1 forward</source>
        <translation>1 前向</translation>
    </message>
    <message>
        <source>2 loss</source>
        <translation>2 损失</translation>
    </message>
    <message>
        <source>3 backward</source>
        <translation>3 反向</translation>
    </message>
    <message>
        <source>4 new weights</source>
        <translation>4 新权重</translation>
    </message>
    <message>
        <source>The update rule as text, with all its numbers</source>
        <translation>以文字显示更新规则及全部数值</translation>
    </message>
    <message>
        <source>Next: loss</source>
        <translation>下一步：损失</translation>
    </message>
    <message>
        <source>Next: backward</source>
        <translation>下一步：反向</translation>
    </message>
    <message>
        <source>Next: new weights</source>
        <translation>下一步：新权重</translation>
    </message>
    <message>
        <source>loss of this sample %1</source>
        <translation>此样本的损失 %1</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::ScorePlot</name>
    <message>
        <source>linear in %1</source>
        <translation>对 %1 线性</translation>
    </message>
    <message>
        <source>%1 hidden units, %2</source>
        <translation>%1 个隐藏单元，%2</translation>
    </message>
    <message>
        <source>Accuracy over the number of parameters</source>
        <translation>准确率随参数个数的变化</translation>
    </message>
    <message>
        <source>%1: %2 parameters, accuracy %3 %</source>
        <translation>%1：%2 个参数，准确率 %3 %</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>accuracy or R², %</source>
        <translation>准确率或 R²，%</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::SearchPanel</name>
    <message>
        <source>Draws formulas b(u1(x), u2(x)), also nested once, from the 25 unary and 10 binary functions of the search that found Swish, and trains the present task with each. Solved: 99 % accuracy within %1 epochs.</source>
        <translation>从发现 Swish 的那次搜索所用的 25 个一元函数和 10 个二元函数中抽取公式 b(u1(x), u2(x))（也可嵌套一次），并用每个公式训练当前任务。解决：%1 轮之内准确率达到 99 %。</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒数</translation>
    </message>
    <message>
        <source>Seed of the draw</source>
        <translation>抽取的种子</translation>
    </message>
    <message>
        <source>Time that has passed</source>
        <translation>已用的时间</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>导出 CSV…</translation>
    </message>
    <message>
        <source>formulas</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>trainings</source>
        <translation>训练次数</translation>
    </message>
    <message>
        <source>solve all seeds</source>
        <translation>解决全部种子</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Make this formula the function of the network (Return)</source>
        <translation>把这个公式用作网络的函数（回车）</translation>
    </message>
    <message>
        <source>how many solve it</source>
        <translation>有多少能解决</translation>
    </message>
    <message>
        <source>There are no samples.</source>
        <translation>没有样本。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Start search</source>
        <translation>开始搜索</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>solve all %1 seeds</source>
        <translation>解决全部 %1 个种子</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>of %1 s</source>
        <translation>共 %1 秒</translation>
    </message>
    <message>
        <source>for comparison: %1</source>
        <translation>用于比较：%1</translation>
    </message>
    <message>
        <source>known: %1</source>
        <translation>已知函数：%1</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::SessionFiles</name>
    <message>
        <source>The session is on the clipboard as text</source>
        <translation>会话已作为文本复制到剪贴板</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>剪贴板上没有文本。</translation>
    </message>
    <message>
        <source>The text on the clipboard is not a session: %1</source>
        <translation>剪贴板上的文本不是会话：%1</translation>
    </message>
    <message>
        <source>Pasted a session; Undo brings back the one before</source>
        <translation>已粘贴会话；“撤销”可恢复之前的会话</translation>
    </message>
    <message>
        <source>no files yet</source>
        <translation>还没有文件</translation>
    </message>
    <message>
        <source>&amp;Forget these files</source>
        <translation>清除此列表(&amp;F)</translation>
    </message>
    <message>
        <source>%1 is not there any more; it was taken off the list.</source>
        <translation>%1 已不存在，已从列表中移除。</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::SettingsForm</name>
    <message>
        <source>A change starts training anew (↻).</source>
        <translation>更改后训练重新开始（↻）。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::ShortcutsSheet</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Sliders and plots</source>
        <translation>滑块与图形</translation>
    </message>
    <message>
        <source>One step; ten; a tenth</source>
        <translation>一步；十步；十分之一步</translation>
    </message>
    <message>
        <source>Arrows; Ctrl; Shift</source>
        <translation>方向键；Ctrl；Shift</translation>
    </message>
    <message>
        <source>Default of a slider</source>
        <translation>滑块的默认值</translation>
    </message>
    <message>
        <source>double click</source>
        <translation>双击</translation>
    </message>
    <message>
        <source>Zoom, pan a plot</source>
        <translation>缩放、平移图形</translation>
    </message>
    <message>
        <source>wheel, drag</source>
        <translation>滚轮、拖动</translation>
    </message>
    <message>
        <source>Whole plot</source>
        <translation>整个图形</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::SlopeAxis</name>
    <message>
        <source>|f′(x)|</source>
        <comment>axis</comment>
        <translation>|f′(x)|</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::SolveBars</name>
    <message>
        <source>How many formulas solve it</source>
        <translation>有多少公式解决任务</translation>
    </message>
    <message>
        <source>%1 seeds: %2 formulas</source>
        <translation>%1 个种子：%2 个公式</translation>
    </message>
    <message>
        <source>seeds solved, of %1</source>
        <translation>解决的种子数（共 %1 个）</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::SparsityPanel</name>
    <message>
        <source>No hidden units</source>
        <translation>没有隐藏单元</translation>
    </message>
    <message>
        <source>Add a hidden layer in the Classifier: its units are on or off for each sample.</source>
        <translation>在“分类器”中添加一个隐藏层：对每个样本，其单元或激活或不激活。</translation>
    </message>
    <message>
        <source>Units that are on, of the network that trains</source>
        <translation>正在训练的网络中激活的单元</translation>
    </message>
    <message>
        <source>Units that are on, of the same with sigmoid</source>
        <translation>改用 sigmoid 的同一网络中激活的单元</translation>
    </message>
    <message>
        <source>a row per unit, a column per sample; on: f(z) above half of its range, else above 0</source>
        <translation>每行一个单元，每列一个样本；激活：f(z) 高于其值域的一半，无界时高于 0</translation>
    </message>
    <message>
        <source>same data, same seed, as many epochs (at most %1)</source>
        <translation>相同数据、相同种子、相同轮数（最多 %1）</translation>
    </message>
    <message>
        <source>%1, epoch %2</source>
        <translation>%1，第 %2 轮</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::StatusLine</name>
    <message>
        <source>Training: left %1, right %2 epochs/s</source>
        <translation>训练：左 %1，右 %2 轮/秒</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::StepBar</name>
    <message>
        <source>step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::StepDiagram</name>
    <message>
        <source>Network with the numbers of one update</source>
        <translation>标有一次更新各数值的网络</translation>
    </message>
    <message>
        <source>A click on a unit shows its sum; arrows go from unit to unit.</source>
        <translation>单击单元显示其加权和；方向键在单元之间移动。</translation>
    </message>
    <message>
        <source>numbers on the strongest edges: %1 of %2</source>
        <translation>仅在最强的边上标数：%2 条中的 %1 条</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::StripPlot</name>
    <message>
        <source>epochs to the goal</source>
        <translation>达到目标的轮次</translation>
    </message>
    <message>
        <source>not solved</source>
        <translation>未解决</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::SumBar</name>
    <message>
        <source>units N =</source>
        <translation>单元数 N =</translation>
    </message>
    <message>
        <source>Number of units</source>
        <translation>单元数</translation>
    </message>
    <message>
        <source>rate η =</source>
        <translation>学习率 η =</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Bump</source>
        <translation>凸起</translation>
    </message>
    <message>
        <source>Staircase</source>
        <translation>阶梯</translation>
    </message>
    <message>
        <source>knots</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>goal: error ≤</source>
        <translation>目标：误差 ≤</translation>
    </message>
    <message>
        <source>Where the units stand</source>
        <translation>单元的位置</translation>
    </message>
    <message>
        <source>equal steps</source>
        <translation>等距</translation>
    </message>
    <message>
        <source>where the error is</source>
        <translation>误差所在处</translation>
    </message>
    <message>
        <source>Largest error that counts as a success</source>
        <translation>算作成功的最大误差</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Make a bump of the selected unit and the next, or take it apart (B)</source>
        <translation>把所选单元与下一个单元合成一个凸起，或将其拆开（B）</translation>
    </message>
    <message>
        <source>All units as steps at equal distance again</source>
        <translation>所有单元重新成为等距的阶跃</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::SumChart</name>
    <message>
        <source>Sum of units and its target</source>
        <translation>单元之和与目标</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::SumPage</name>
    <message>
        <source>largest error</source>
        <translation>最大误差</translation>
    </message>
    <message>
        <source>rms error</source>
        <translation>均方根误差</translation>
    </message>
    <message>
        <source>mean error</source>
        <translation>平均误差</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Error law</source>
        <translation>误差规律</translation>
    </message>
    <message>
        <source>error over N, both log</source>
        <translation>误差随 N，双对数</translation>
    </message>
    <message>
        <source>Error against the number of units</source>
        <translation>误差与单元数</translation>
    </message>
    <message>
        <source>Adam, epoch %1</source>
        <translation>Adam，第 %1 轮</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::SurpriseList</name>
    <message>
        <source>Surprises: a click sets the scene</source>
        <translation>意外发现：单击即可设置场景</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::TargetBar</name>
    <message>
        <source>Draw</source>
        <translation>绘制</translation>
    </message>
    <message>
        <source>Open target</source>
        <translation>打开目标</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt);;All files (*)</source>
        <translation>表格 (*.csv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>单步</translation>
    </message>
    <message>
        <source>Sawtooth</source>
        <translation>锯齿</translation>
    </message>
    <message>
        <source>Nielsen&apos;s</source>
        <translation>Nielsen 的函数</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>自行输入</translation>
    </message>
    <message>
        <source>Drawn or file</source>
        <translation>手绘或文件</translation>
    </message>
    <message>
        <source>Formula of the target</source>
        <translation>目标的公式</translation>
    </message>
    <message>
        <source>Draw the target with the mouse</source>
        <translation>用鼠标绘制目标</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>文件…</translation>
    </message>
    <message>
        <source>A table with the columns x and y</source>
        <translation>含有 x 列和 y 列的表格</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::TaylorPlot</name>
    <message>
        <source>polynomial</source>
        <comment>name at a curve&apos;s end</comment>
        <translation>多项式</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::TentPage</name>
    <message>
        <source>Output of the network</source>
        <translation>网络的输出</translation>
    </message>
    <message>
        <source>layers L =</source>
        <translation>层数 L =</translation>
    </message>
    <message>
        <source>Number of layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>tent</source>
        <translation>帐篷</translation>
    </message>
    <message>
        <source>random weights</source>
        <translation>随机权重</translation>
    </message>
    <message>
        <source>network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Deep</source>
        <translation>深</translation>
    </message>
    <message>
        <source>The deep network</source>
        <translation>深层网络</translation>
    </message>
    <message>
        <source>One layer</source>
        <translation>单层</translation>
    </message>
    <message>
        <source>One layer with as many pieces</source>
        <translation>段数相同的单层</translation>
    </message>
    <message>
        <source>pieces, counted</source>
        <translation>段数，已数清</translation>
    </message>
    <message>
        <source>units, deep</source>
        <translation>单元，深层</translation>
    </message>
    <message>
        <source>units, one layer</source>
        <translation>单元，单层</translation>
    </message>
    <message>
        <source>Units needed</source>
        <translation>所需单元</translation>
    </message>
    <message>
        <source>over layers, log</source>
        <translation>随层数，对数</translation>
    </message>
    <message>
        <source>Units needed against layers</source>
        <translation>所需单元与层数</translation>
    </message>
    <message>
        <source>Randomise</source>
        <translation>随机化</translation>
    </message>
    <message>
        <source>Draw other networks</source>
        <translation>抽取其他网络</translation>
    </message>
    <message>
        <source>pieces of 32 ReLUs, He, mean of %1 seeds</source>
        <translation>32 个 ReLU 的段数，He，%1 个种子的平均</translation>
    </message>
    <message>
        <source>Pieces of random networks</source>
        <translation>随机网络的段数</translation>
    </message>
    <message>
        <source>Deep: %1 × 2</source>
        <translation>深：%1 × 2</translation>
    </message>
    <message>
        <source>One layer: 1 × %1</source>
        <translation>单层：1 × %1</translation>
    </message>
    <message>
        <source>At %1 layers: %2 units deep, %3 in one layer.</source>
        <translation>%1 层时：深层 %2 个单元，单层 %3 个单元。</translation>
    </message>
    <message>
        <source>%1 layers of two units</source>
        <translation>%1 层，每层两个单元</translation>
    </message>
    <message>
        <source>One layer of %1 units</source>
        <translation>一层 %1 个单元</translation>
    </message>
    <message>
        <source>Pieces at random</source>
        <translation>随机权重的段数</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::TermTriangle</name>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Coefficients of the powers of x1 and x2</source>
        <translation>x1、x2 各次幂的系数</translation>
    </message>
    <message>
        <source>A click switches a term off and on; with Shift it stands alone</source>
        <translation>单击可关闭或打开某一项；按住 Shift 单击则只显示该项</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::Timeline</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Look back at both networks as they were in an earlier epoch</source>
        <translation>回看两个网络在较早轮次的样子</translation>
    </message>
    <message>
        <source>epoch %1, loss %2</source>
        <translation>第 %1 轮，损失 %2</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::TrainingDrawer</name>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Training settings</source>
        <translation>训练设置</translation>
    </message>
    <message>
        <source>Right network: scaled down in %1 % of the last updates</source>
        <translation>右侧网络：最近的更新中有 %1 % 被缩小</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::TrainingKnobs</name>
    <message>
        <source>η  learning rate</source>
        <translation>η  学习率</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Speed of training</source>
        <translation>训练速度</translation>
    </message>
    <message>
        <source>Training settings</source>
        <translation>训练设置</translation>
    </message>
    <message>
        <source>Optimizer, loss, batch, initial weights, penalties, end</source>
        <translation>优化器、损失函数、批大小、初始权重、惩罚项、停止条件</translation>
    </message>
    <message>
        <source>Parameter %1</source>
        <translation>参数 %1</translation>
    </message>
    <message>
        <source>%1 epochs/s</source>
        <translation>%1 轮/秒</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::TransportBand</name>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::TransportBar</name>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Train or pause (Space)</source>
        <translation>训练或暂停（空格键）</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>单步</translation>
    </message>
    <message>
        <source>Train one epoch</source>
        <translation>训练一轮</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Back to epoch 0 with the same data and the same initial weights</source>
        <translation>回到第 0 轮，数据和初始权重不变</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>新种子</translation>
    </message>
    <message>
        <source>Other data points and other initial weights, the same for both</source>
        <translation>换一组数据点和初始权重，两个网络仍相同</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>种子 %1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>%1: press to type another</source>
        <translation>%1：点按可输入其他种子</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>The same seed: the same data and weights</source>
        <translation>种子相同，数据和初始权重就相同</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::TrialPanel</name>
    <message>
        <source>%1, in numbers</source>
        <translation>%1（数值）</translation>
    </message>
    <message>
        <source>Nothing is measured yet.</source>
        <translation>还没有测量。</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>导出 CSV…</translation>
    </message>
    <message>
        <source>A dot per seed; the line is their middle.</source>
        <translation>每个种子一个点；竖线是它们的中间值。</translation>
    </message>
    <message>
        <source>The network has no hidden units.</source>
        <translation>网络没有隐藏单元。</translation>
    </message>
    <message>
        <source>There are no samples.</source>
        <translation>没有样本。</translation>
    </message>
    <message>
        <source>%1 of %2 runs are complete.</source>
        <translation>%2 次运行中完成了 %1 次。</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>accuracy that is left on the first half</source>
        <translation>前一半样本上剩下的准确率</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>first half, learned</source>
        <translation>前一半，刚学会时</translation>
    </message>
    <message>
        <source>left of it</source>
        <translation>剩下</translation>
    </message>
    <message>
        <source>second half</source>
        <translation>后一半</translation>
    </message>
    <message>
        <source>After the second half, %1 keeps most of the first (%2) and %3 least (%4); mean of %5 seeds. Maxout has more weights than the others.</source>
        <translation>学完后一半之后，%1 对前一半保留得最多（%2），%3 最少（%4）；%5 个种子的平均值。Maxout 的权重比其他函数多。</translation>
    </message>
    <message>
        <source>what noise changes in the output of hidden units (RMS)</source>
        <translation>噪声使隐藏单元的输出改变多少（均方根）</translation>
    </message>
    <message>
        <source>change of units</source>
        <translation>单元的改变</translation>
    </message>
    <message>
        <source>change of the logit, in its SD</source>
        <translation>logit 的改变（以其标准差计）</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>with noise</source>
        <translation>加噪声后</translation>
    </message>
    <message>
        <source>Noise of SD %1 on every z. A single unit at z = −4 hands on SD %2 with ELU and %3 with Leaky ReLU; the rows show trained networks.</source>
        <translation>每个 z 都加标准差为 %1 的噪声。单个单元在 z = −4 处，ELU 传出的标准差为 %2，Leaky ReLU 为 %3；各行是训练好的网络。</translation>
    </message>
    <message>
        <source>epochs until solved</source>
        <translation>解决所需的轮数</translation>
    </message>
    <message>
        <source>task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>solved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>median epochs</source>
        <translation>轮数中位数</translation>
    </message>
    <message>
        <source>line</source>
        <translation>直线</translation>
    </message>
    <message>
        <source>ring</source>
        <translation>环</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 个中的 %1 个</translation>
    </message>
    <message>
        <source>%1: best with α %2 (%3 of %4 seeds, median %5 epochs)</source>
        <translation>%1：α 为 %2 时最好（%4 个种子中的 %3 个，中位数 %5 轮）</translation>
    </message>
    <message>
        <source>Forgetting</source>
        <translation>遗忘</translation>
    </message>
    <message>
        <source>Learn both halves</source>
        <translation>先后学习两半</translation>
    </message>
    <message>
        <source>Each function learns the left half of the samples (x1 &lt; 0), then the right half. Both follow one rule, so a network could keep both.</source>
        <translation>每个函数先学左半边的样本（x1 &lt; 0），再学右半边。两半遵循同一条规则，所以网络可以两者都记住。</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>Add noise</source>
        <translation>加噪声</translation>
    </message>
    <message>
        <source>Networks are trained without noise; then every z of their hidden units gets noise of SD 0.5, 20 times for each sample.</source>
        <translation>网络在没有噪声时训练；然后给隐藏单元的每个 z 加上标准差为 0.5 的噪声，每个样本 20 次。</translation>
    </message>
    <message>
        <source>Nearly linear</source>
        <translation>接近线性</translation>
    </message>
    <message>
        <source>Try the slopes</source>
        <translation>试各个斜率</translation>
    </message>
    <message>
        <source>Leaky ReLU with slopes α from 0.01 to 1, where it is a line, on two clouds that a line separates and on the ring, which no line does.</source>
        <translation>Leaky ReLU，斜率 α 从 0.01 到 1（此时是一条直线）：一个任务是直线可以分开的两团样本，另一个是直线无法分开的环。</translation>
    </message>
    <message>
        <source>This experiment needs classes: choose another set of data.</source>
        <translation>此实验需要类别：请选择另一个数据集。</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::TroubleChip</name>
    <message>
        <source>⚠ %1 dead</source>
        <translation>⚠ %1 个死单元</translation>
    </message>
    <message>
        <source>⚠ Why?</source>
        <translation>⚠ 为什么？</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>差距</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::UnitCurve</name>
    <message>
        <source>f, f′ and the tangent at z</source>
        <translation>f、f′ 与 z 处的切线</translation>
    </message>
    <message>
        <source>%1 at z = %2: slope %3</source>
        <translation>%1，z = %2：斜率 %3</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::UpdateSheet</name>
    <message>
        <source>One update</source>
        <translation>一次更新</translation>
    </message>
    <message>
        <source>One update %1</source>
        <translation>一次更新 %1</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::WayButton</name>
    <message>
        <source>%1, %2: largest error %3</source>
        <translation>%1，%2：最大误差 %3</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::WayList</name>
    <message>
        <source>by hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>steps, bumps</source>
        <translation>阶跃、凸起</translation>
    </message>
    <message>
        <source>solved</source>
        <translation>求解</translation>
    </message>
    <message>
        <source>least squares</source>
        <translation>最小二乘</translation>
    </message>
    <message>
        <source>trained</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::WindowActions</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <translation>训练(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>面板(&amp;P)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>打开最近的会话(&amp;R)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>语言(&amp;G)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::ZigZagBar</name>
    <message>
        <source>rate / best</source>
        <translation>学习率 / 最佳</translation>
    </message>
    <message>
        <source>Learning rate in units of the best one of each bowl</source>
        <translation>学习率，以每个碗的最佳学习率为单位</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>centre the inputs</source>
        <translation>输入中心化</translation>
    </message>
    <message>
        <source>Samples per step</source>
        <translation>每步样本数</translation>
    </message>
    <message>
        <source>Samples per step; a batch takes its gradient from these alone</source>
        <translation>每步样本数；小批量只用这些样本求梯度</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Inputs of the unit</source>
        <translation>单元的输入</translation>
    </message>
    <message>
        <source>What feeds the unit on the left</source>
        <translation>左边单元的输入来自何处</translation>
    </message>
    <message>
        <source>f(z), z ~ N(0, 1)</source>
        <translation>f(z)，z ~ N(0, 1)</translation>
    </message>
    <message>
        <source>What stands beside it</source>
        <translation>旁边显示什么</translation>
    </message>
    <message>
        <source>the same, centred</source>
        <translation>相同，已中心化</translation>
    </message>
    <message>
        <source>Subtract their mean from the inputs of both bowls</source>
        <translation>从两个碗的输入中减去其均值</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>beside</source>
        <translation>旁边</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::ZigZagNumbers</name>
    <message>
        <source>κ predicted</source>
        <translation>κ 预测</translation>
    </message>
    <message>
        <source>1 + n·m²/s² of n independent inputs with mean m and variance s²</source>
        <translation>1 + n·m²/s²：n 个独立输入，均值 m，方差 s²</translation>
    </message>
    <message>
        <source>κ measured</source>
        <translation>κ 实测</translation>
    </message>
    <message>
        <source>Largest by smallest curvature of the loss over 2000 samples</source>
        <translation>2000 个样本上损失的最大曲率与最小曲率之比</translation>
    </message>
    <message>
        <source>path / distance</source>
        <translation>路径 / 距离</translation>
    </message>
    <message>
        <source>Length of the path over the distance from its start to its end</source>
        <translation>路径长度与起点到终点距离之比</translation>
    </message>
    <message>
        <source>steps to 1 %</source>
        <translation>到 1 % 的步数</translation>
    </message>
    <message>
        <source>Until the distance to the minimum is 1 % of the first</source>
        <translation>直到与最小值的距离为起始距离的 1 %</translation>
    </message>
    <message>
        <source>same sign</source>
        <translation>同号</translation>
    </message>
    <message>
        <source>Share of samples whose gradient has one sign in both weights</source>
        <translation>两个权重的梯度同号的样本所占比例</translation>
    </message>
    <message>
        <source>sign flips</source>
        <translation>变号次数</translation>
    </message>
    <message>
        <source>How often a coordinate of the step changed its sign</source>
        <translation>步长的某个坐标改变符号的次数</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>The samples agree with the prediction</source>
        <translation>样本与预测一致</translation>
    </message>
    <message>
        <source>The samples differ from the prediction</source>
        <translation>样本与预测不一致</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::ZigZagPanel</name>
    <message>
        <source>Loss of the unit on the left</source>
        <translation>左边单元的损失</translation>
    </message>
    <message>
        <source>Loss of the unit on the right</source>
        <translation>右边单元的损失</translation>
    </message>
    <message>
        <source>κ = 1 + n·m²/s², n = %1 inputs</source>
        <translation>κ = 1 + n·m²/s²，n = %1 个输入</translation>
    </message>
</context>
<context>
    <name>actiscope::ui::shownText</name>
    <message>
        <source>en</source>
        <comment>the id of this language: the one of its .ts file</comment>
        <translation>zh_CN</translation>
    </message>
</context>
</TS>
